/**
 * As much of the context `http://www.w3.org/ns/anno.jsonld` as our annotations use, by the Web Annotation
 * Vocabulary (https://www.w3.org/TR/annotation-vocab/): tests ask nothing of the web.
 */
const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';
const DC = 'http://purl.org/dc/elements/1.1/';
const DCTERMS = 'http://purl.org/dc/terms/';
const XSD = 'http://www.w3.org/2001/XMLSchema#';

const MOTIVATIONS = ['commenting', 'classifying', 'describing', 'highlighting', 'tagging'];

export const CONTEXT = {
  '@context': {
    id: { '@id': '@id', '@type': '@id' },
    type: { '@id': '@type', '@type': '@vocab' },
    Annotation: `${OA}Annotation`,
    TextualBody: `${OA}TextualBody`,
    TextQuoteSelector: `${OA}TextQuoteSelector`,
    TextPositionSelector: `${OA}TextPositionSelector`,
    AnnotationCollection: `${AS}OrderedCollection`,
    AnnotationPage: `${AS}OrderedCollectionPage`,
    Software: `${AS}Application`,
    ...Object.fromEntries(MOTIVATIONS.map((name) => [name, `${OA}${name}`])),
    motivation: { '@id': `${OA}motivatedBy`, '@type': '@vocab' },
    purpose: { '@id': `${OA}hasPurpose`, '@type': '@vocab' },
    body: { '@id': `${OA}hasBody`, '@type': '@id' },
    target: { '@id': `${OA}hasTarget`, '@type': '@id' },
    source: { '@id': `${OA}hasSource`, '@type': '@id' },
    selector: { '@id': `${OA}hasSelector`, '@type': '@id' },
    exact: `${OA}exact`,
    prefix: `${OA}prefix`,
    suffix: `${OA}suffix`,
    start: { '@id': `${OA}start`, '@type': `${XSD}nonNegativeInteger` },
    end: { '@id': `${OA}end`, '@type': `${XSD}nonNegativeInteger` },
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
    format: `${DC}format`,
    language: `${DC}language`,
    created: { '@id': `${DCTERMS}created`, '@type': `${XSD}dateTime` },
    modified: { '@id': `${DCTERMS}modified`, '@type': `${XSD}dateTime` },
    generator: { '@id': `${AS}generator`, '@type': '@id' },
    name: 'http://xmlns.com/foaf/0.1/name',
    label: { '@id': 'http://www.w3.org/2000/01/rdf-schema#label' },
    total: { '@id': `${AS}totalItems`, '@type': `${XSD}nonNegativeInteger` },
    first: { '@id': `${AS}first`, '@type': '@id' },
    items: { '@id': `${AS}items`, '@type': '@id', '@container': '@list' },
    partOf: { '@id': `${AS}partOf`, '@type': '@id' },
    startIndex: { '@id': `${AS}startIndex`, '@type': `${XSD}nonNegativeInteger` },
  },
};

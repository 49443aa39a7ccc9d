import { render } from 'preact';
import '../../assets/page-tokens.css';
import '../../assets/tokens.css';
import '../../components/page.css';
import '../../components/equivalent.css';
import '../../components/region-button.css';
import '../../components/tabs.css';
import '../../components/menu.css';
import '../../components/outline.css';
import '../../components/search-answer.css';
import '../../components/overview.css';
import '../../components/changes.css';
import '../../components/saved-here.css';
import '../../components/site-offer.css';
import '../../components/add-notice.css';
import '../../components/facts-form.css';
import { keepFocus } from '../../components/kept-focus';
import { SayProvider, sayFrom } from '../../components/texts';
import { onSettings } from '../../lib/platform/settings';
import { interfaceTexts } from '../../lib/platform/texts';
import { Panel } from './panel';

const { language, texts } = await interfaceTexts();
document.documentElement.lang = language;
onSettings(() => {
  // It keeps nothing that the page would not tell again.
  void interfaceTexts().then((now) => now.language !== language && location.reload());
});

const root = document.getElementById('app');
if (root) {
  keepFocus(root);
  render(
    <SayProvider value={sayFrom(texts)}>
      <Panel />
    </SayProvider>,
    root,
  );
}

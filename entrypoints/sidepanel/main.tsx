import { render } from 'preact';
import '../../assets/page-tokens.css';
import '../../assets/tokens.css';
import '../../components/parts/page.css';
import '../../components/overlay/equivalent.css';
import '../../components/overlay/region-button.css';
import '../../components/parts/tabs.css';
import '../../components/parts/menu.css';
import '../../components/panel/outline.css';
import '../../components/panel/search-answer.css';
import '../../components/panel/overview.css';
import '../../components/overlay/changes.css';
import '../../components/panel/saved-here.css';
import '../../components/panel/site-offer.css';
import '../../components/panel/add-notice.css';
import '../../components/library/facts-form.css';
import { keepFocus } from '../../components/parts/kept-focus';
import { SayProvider, sayFrom } from '../../components/parts/texts';
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

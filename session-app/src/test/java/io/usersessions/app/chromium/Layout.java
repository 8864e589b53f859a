package io.usersessions.app.chromium;

import java.util.List;
import java.util.stream.StreamSupport;

/** Looks at where the elements of a page are: whether people can see, reach and hit them. */
public record Layout(Tab tab) {
    private static final String DESCRIBE = """
            const describe = (element) => element.tagName.toLowerCase()
                + (element.id ? '#' + element.id : '') + [...element.classList].map((name) => '.' + name).join('')
                + ' "' + (element.innerText || element.name || '').trim().slice(0, 40) + '"';
            """;

    /** What is wider than the window. */
    private static final String TOO_WIDE = """
            (() => {
              %s
              const width = document.documentElement.clientWidth;
              const outside = [...document.body.querySelectorAll('*')]
                  .filter((element) => element.checkVisibility({ visibilityProperty: true }))
                  .filter((element) => getComputedStyle(element).position !== 'fixed')
                  .map((element) => ({ element, box: element.getBoundingClientRect() }))
                  .filter(({ box }) => box.width > 1 && (box.right > width + 1 || box.left < -1))
                  .map(({ element }) => describe(element));
              return document.documentElement.scrollWidth > width ? ['the page scrolls sideways', ...outside] : [];
            })()""";

    /** Text that its box cuts off, without an ellipsis that says so. */
    private static final String CUT_OFF = """
            (() => {
              %s
              return [...document.body.querySelectorAll('*')]
                  .filter((element) => element.checkVisibility({ visibilityProperty: true }))
                  .filter((element) => ['hidden', 'clip'].includes(getComputedStyle(element).overflowX))
                  .filter((element) => getComputedStyle(element).textOverflow !== 'ellipsis')
                  .filter((element) => element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1)
                  .map(describe);
            })()""";

    /**
     * What is smaller than can be hit: neither its box, nor that of its label, nor the area around its middle that is its own. Links inside
     * of a sentence may be.
     */
    private static final String TOO_SMALL = """
            (() => {
              %s
              const size = %d;
              const reach = size / 2 - 1;
              const boxes = (element) => [element, ...(element.labels ?? [])].map((one) => one.getBoundingClientRect());
              const isLarge = (element) => boxes(element).some((box) => box.width >= size - 0.5 && box.height >= size - 0.5);
              const isHitAround = (element) => {
                element.scrollIntoView({ block: 'center', behavior: 'instant' });
                const { x, y, width, height } = element.getBoundingClientRect();
                return [[0, reach], [0, -reach], [reach, 0], [-reach, 0]].every(([right, down]) =>
                    element.contains(document.elementFromPoint(x + width / 2 + right, y + height / 2 + down)));
              };
              const isInSentence = (element) => element.tagName === 'A' && getComputedStyle(element).display === 'inline'
                  && element.closest('p, li, dd') && element.closest('p, li, dd').innerText.trim() !== element.innerText.trim();
              return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
                  .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !isInSentence(element))
                  .filter((element) => !element.matches('.skip'))
                  .filter((element) => !isLarge(element) && !isHitAround(element))
                  .map((element) => describe(element) + ' ' + boxes(element).map((box) =>
                      Math.round(box.width) + ' x ' + Math.round(box.height)));
            })()""";

    /** The spacing that people may choose: WCAG 2.2, 1.4.12. */
    private static final String SPACING = """
            (() => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important;'
                  + ' word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }');
              document.adoptedStyleSheets = [sheet];
            })()""";

    public List<String> tooWide() {
        return found(TOO_WIDE.formatted(DESCRIBE));
    }

    public List<String> cutOff() {
        return found(CUT_OFF.formatted(DESCRIBE));
    }

    /**
     * The targets that are smaller.
     *
     * @param size the least width and height in pixels
     */
    public List<String> targetsBelow(int size) {
        return found(TOO_SMALL.formatted(DESCRIBE, size));
    }

    /** Spaces the text of the page as people may. */
    public void spaceText() {
        tab.run(SPACING);
    }

    private List<String> found(String script) {
        return StreamSupport.stream(tab.run(script).spliterator(), false)
                .map(one -> tab.path() + ": " + one.asString())
                .toList();
    }
}

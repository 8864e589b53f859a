package io.usersessions.app.page;

import io.usersessions.app.asset.Assets;
import io.usersessions.app.language.Language;
import io.usersessions.app.language.Messages;
import io.usersessions.app.language.Moments;
import io.usersessions.app.language.TextKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a template shows around the content of its page, and says it with.
 *
 * @param viewer who is signed in; null if nobody is
 * @param neighbours the other accounts of the browser
 * @param csrf the token for the forms of the page; empty if the page cannot have forms
 * @param path the path and the query of the page, to return to it
 * @param statuses what happened before, such as a session that was ended
 */
public record Page(
        Messages messages,
        Moments moments,
        Assets assets,
        Section section,
        @Nullable Viewer viewer,
        List<Neighbour> neighbours,
        String csrf,
        String path,
        List<String> statuses) {
    public Page {
        neighbours = List.copyOf(neighbours);
        statuses = List.copyOf(statuses);
    }

    /** The language of the page. */
    public Language language() {
        return messages.language();
    }

    /** A text in the language of the page; see {@link Messages#text}. */
    public String text(String key, Object... namesAndValues) {
        return messages.text(key, namesAndValues);
    }

    /** The text that a constant names; see {@link Messages#named}. */
    public String text(TextKey key, Object... namesAndValues) {
        return messages.named(key, namesAndValues);
    }

    /** The path of a file that belongs to the pages. */
    public String asset(String name) {
        return assets.path(name);
    }

    /** The path of an icon. */
    public String icon(String name) {
        return assets.path("icons.svg") + "#" + name;
    }
}

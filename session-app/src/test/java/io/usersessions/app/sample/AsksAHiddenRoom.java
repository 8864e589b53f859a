package io.usersessions.app.sample;

import io.usersessions.domain.encoding.PlainText;

/** Names a package that its module does not export. */
public final class AsksAHiddenRoom {
    boolean isPlain(String text) {
        return PlainText.isWellFormed(text);
    }
}

package io.usersessions.app.language;

/**
 * A piece of text in the language of the page. As an argument of a message it becomes a part of the sentence; a string is set apart
 * from it, since its direction is not known.
 *
 * @param text what people read
 */
public record Phrase(String text) {
    @Override
    public String toString() {
        return text;
    }
}

package io.usersessions.app.language;

/**
 * An instant as a page shows it: {@code <time datetime="iso" title="exact">text</time>}. As an argument of a message it stands for
 * its text.
 *
 * @param iso the instant for programs, such as {@code 2026-10-03T07:14:05Z}
 * @param exact the full date, time and time zone for people
 * @param text as much of it as is needed, such as {@code yesterday}
 */
public record When(String iso, String exact, String text) {
    /** The same instant with another text, such as a sentence that contains this one. */
    public When as(String sentence) {
        return new When(iso, exact, sentence);
    }
}

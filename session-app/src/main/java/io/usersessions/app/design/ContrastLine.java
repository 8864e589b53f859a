package io.usersessions.app.design;

/**
 * A pair of colours as the page shows it.
 *
 * @param front the token of the text
 * @param back the token behind it
 * @param isText whether it has to be read; otherwise it only has to be seen
 */
public record ContrastLine(String front, String back, boolean isText, Contrast light, Contrast dark) {}

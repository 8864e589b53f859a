package io.usersessions.app.profile;

/**
 * One of the values of a field that people choose from.
 *
 * @param value what the form sends; empty to follow the browser
 * @param label what people read
 */
public record Choice(String value, String label, boolean isChosen) {}

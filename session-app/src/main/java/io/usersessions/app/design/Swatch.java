package io.usersessions.app.design;

/** A token that is a colour, in both schemes. */
public record Swatch(String name, String light, String dark) {}

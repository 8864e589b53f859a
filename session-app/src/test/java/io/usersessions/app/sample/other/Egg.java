package io.usersessions.app.sample.other;

import io.usersessions.app.sample.one.Chicken;

/** Breaks a rule on purpose. */
public record Egg(Chicken from) {}

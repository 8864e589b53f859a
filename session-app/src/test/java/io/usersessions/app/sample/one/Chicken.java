package io.usersessions.app.sample.one;

import io.usersessions.app.sample.other.Egg;

/** Breaks a rule on purpose. */
public record Chicken(Egg from) {}

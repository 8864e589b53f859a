package io.usersessions.app.sample;

/** Breaks a rule on purpose. */
public final class SampleHelper {}

package io.usersessions.benchmark.store.measurement;

/**
 * How fast a contender was.
 *
 * @param perSecond operations a second
 * @param p50 the median time of an operation, in microseconds
 * @param p99 the time that 99 of 100 operations do not exceed, in microseconds
 */
public record Speed(double perSecond, double p50, double p99) {}

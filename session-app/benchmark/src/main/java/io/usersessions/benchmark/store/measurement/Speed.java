package io.usersessions.benchmark.store.measurement;

/**
 * The speed of a contender.
 *
 * @param perSecond operations a second
 * @param p50 the median time of an operation, in microseconds
 * @param p99 the time that 99 % of the operations do not exceed, in microseconds
 */
public record Speed(double perSecond, double p50, double p99) {}

package io.usersessions.persistence.imported;

/**
 * How many sessions an import stored or left out, and why.
 *
 * @param stored sessions that were stored
 * @param known sessions whose key was imported before
 * @param overruled sessions that authenticated before their owner ended all
 */
public record ImportCounts(int stored, int known, int overruled) {}

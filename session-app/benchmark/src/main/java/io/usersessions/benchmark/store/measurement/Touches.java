package io.usersessions.benchmark.store.measurement;

/**
 * The cost of touches, which store the last activity of a session.
 *
 * @param updates the number of updated rows
 * @param hot the number of updates that changed no index
 * @param roundTrips for a request, on average
 * @param wal bytes for a request, on average, without images of pages
 */
public record Touches(long updates, long hot, double roundTrips, double wal) {
    public double hotShare() {
        return (double) hot / updates;
    }
}

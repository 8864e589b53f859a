package io.usersessions.persistence.django;

import io.usersessions.persistence.BulkImport;
import io.usersessions.persistence.django.DjangoSessions.Made;
import java.util.ArrayList;
import java.util.List;

/** What a page of rows gave: sessions to store, and counts of what is none. */
final class ReadPage {
    private final List<BulkImport.Arrival> arrivals = new ArrayList<>();
    private int rows;
    private int expired;
    private int refused;
    private int unusableKeys;

    void add(Made made) {
        rows++;
        if (made instanceof Made.Arrived arrived) {
            arrivals.add(arrived.arrival());
        } else if (made instanceof Made.Expired) {
            expired++;
        } else if (made instanceof Made.Refused) {
            refused++;
        } else {
            unusableKeys++;
        }
    }

    DjangoImportResult storeIn(BulkImport target) {
        BulkImport.Outcome outcome = target.store(arrivals);
        return new DjangoImportResult(
                rows, outcome.stored(), outcome.known(), expired, refused, unusableKeys, outcome.overruled());
    }
}

package io.usersessions.persistence.django;

import io.usersessions.persistence.BulkImport;
import java.util.ArrayList;
import java.util.List;

/** A page of rows: the sessions to store, and how many rows were left out. */
final class ReadPage implements DjangoOutcome.Cases {
    private final DjangoImportListener listener;
    private final List<BulkImport.Arrival> arrivals = new ArrayList<>();
    private int rows;
    private int expired;
    private int refused;
    private int unusableKeys;

    ReadPage(DjangoImportListener listener) {
        this.listener = listener;
    }

    void add(DjangoOutcome outcome) {
        rows++;
        outcome.when(this);
    }

    @Override
    public void arrived(DjangoOutcome.Arrived outcome) {
        arrivals.add(outcome.arrival());
    }

    @Override
    public void expired(DjangoOutcome.Expired outcome) {
        expired++;
    }

    @Override
    public void unusableKey(DjangoOutcome.UnusableKey outcome) {
        unusableKeys++;
    }

    @Override
    public void refused(DjangoOutcome.Refused outcome) {
        refused++;
        listener.refused(outcome.keyDigest(), outcome.reason());
    }

    DjangoImportResult storeIn(BulkImport target) {
        BulkImport.Outcome outcome = target.store(arrivals);
        return new DjangoImportResult(
                rows, outcome.stored(), outcome.known(), expired, refused, unusableKeys, outcome.overruled());
    }
}

package io.usersessions.persistence;

import io.usersessions.domain.port.SessionStoreException;
import java.util.List;

/**
 * Removes rows in two steps: looks for as many as are still wanted, then deletes what it found, until there are no more.
 *
 * <p>Someone else may delete or extend a row between the two steps. If that happened to all that were found, it looks again; if it
 * happens {@value #FRUITLESS_ROUNDS} times in a row, that is a fault, so that no call goes on for ever.
 *
 * @param look finds rows to remove
 * @param deletion deletes those of them that are still to be removed
 */
record Removal<F>(Look<F> look, Deletion<F> deletion) {
    static final int FRUITLESS_ROUNDS = 20;

    @FunctionalInterface
    interface Look<F> {
        /** At most as many rows as the limit; fewer mean that there are no more. */
        List<F> upTo(int limit);
    }

    @FunctionalInterface
    interface Deletion<F> {
        Deleted of(List<F> found);
    }

    /**
     * What a deletion did.
     *
     * @param rows how many rows it deleted
     * @param counted how many of these count towards the limit
     */
    record Deleted(int rows, int counted) {
        static Deleted all(int rows) {
            return new Deleted(rows, rows);
        }
    }

    /** How many rows were removed that count; fewer than the limit mean that there are no more. */
    int upTo(int limit) {
        int removed = 0;
        int fruitlessRounds = 0;
        while (removed < limit) {
            int wanted = limit - removed;
            List<F> found = look.upTo(wanted);
            Deleted deleted = found.isEmpty() ? Deleted.all(0) : deletion.of(found);
            removed += deleted.counted();
            boolean isFruitless = !found.isEmpty() && deleted.rows() == 0;
            fruitlessRounds = isFruitless ? fruitlessRounds + 1 : 0;
            requireFruit(fruitlessRounds);
            if (found.size() < wanted && !isFruitless) {
                break;
            }
        }
        return removed;
    }

    private static void requireFruit(int fruitlessRounds) {
        if (fruitlessRounds == FRUITLESS_ROUNDS) {
            throw new SessionStoreException(
                    "rows were found " + FRUITLESS_ROUNDS
                            + " times that could not be deleted then: something else keeps removing or changing them. Try again");
        }
    }
}

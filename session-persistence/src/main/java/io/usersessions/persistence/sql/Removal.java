package io.usersessions.persistence.sql;

import io.usersessions.domain.port.SessionStoreException;
import java.util.List;

/**
 * Removes rows in two steps: looks for as many as are still wanted, then deletes what it found, until there are no more.
 *
 * <p>Someone else may delete or extend a row between the two steps. If that happened to all that were found, it looks again. If it
 * happens {@value #FRUITLESS_ROUNDS} times in a row, it ends, so that no call goes on for ever: with what it removed before, or, if that is
 * nothing, with a fault.
 *
 * @param look finds rows to remove
 * @param deletion deletes those of them that are still to be removed
 */
public record Removal<F>(Look<F> look, Deletion<F> deletion) {
    static final int FRUITLESS_ROUNDS = 20;

    /** Finds rows to remove. */
    @FunctionalInterface
    public interface Look<F> {
        /** At most as many rows as the limit; fewer mean that there are no more. */
        List<F> upTo(int limit);
    }

    /** Deletes rows. */
    @FunctionalInterface
    public interface Deletion<F> {
        /** Deletes those of the found rows that are still to be removed. */
        Deleted of(List<F> found);
    }

    /**
     * What a deletion did.
     *
     * @param rows how many rows it deleted
     * @param counted how many of these count towards the limit
     */
    public record Deleted(int rows, int counted) {
        /** A deletion of rows that all count. */
        public static Deleted all(int rows) {
            return new Deleted(rows, rows);
        }
    }

    /**
     * Removes rows.
     *
     * @return how many count; 0 means that there are no more
     * @throws SessionStoreException if rows are found time after time and none can be deleted; then nothing that counts was removed
     */
    public int upTo(int limit) {
        int removed = 0;
        int fruitlessRounds = 0;
        boolean isMoreToFind = true;
        while (isMoreToFind && removed < limit && fruitlessRounds < FRUITLESS_ROUNDS) {
            int wanted = limit - removed;
            List<F> found = look.upTo(wanted);
            Deleted deleted = found.isEmpty() ? Deleted.all(0) : deletion.of(found);
            removed += deleted.counted();
            boolean isFruitless = !found.isEmpty() && deleted.rows() == 0;
            fruitlessRounds = isFruitless ? fruitlessRounds + 1 : 0;
            isMoreToFind = isFruitless || found.size() == wanted;
        }
        if (removed == 0 && fruitlessRounds == FRUITLESS_ROUNDS) {
            throw new SessionStoreException(
                    FRUITLESS_ROUNDS + " times, none of the rows that were found could be deleted:"
                            + " something else keeps removing or changing them. Try again later");
        }
        return removed;
    }
}

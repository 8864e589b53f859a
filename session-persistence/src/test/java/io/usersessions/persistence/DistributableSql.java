package io.usersessions.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in a statement what keeps it from running on tables that are distributed by bucket. */
final class DistributableSql {
    private static final Pattern NAMES_ITS_BUCKET =
            Pattern.compile("\"bucket\" = (\\?|any)|insert into \\S+ \\(\"bucket\"");
    private static final Pattern LOCKS = Pattern.compile("\\bfor (no key )?(update|share)\\b");
    private static final Pattern ASSIGNMENTS = Pattern.compile("\\bset (.*?)( where |$)");
    private static final Pattern KEY = Pattern.compile("\"(bucket|session_id|user_id)\" = ");
    private static final Map<String, Pattern> FORBIDDEN = new TreeMap<>(Map.of(
            "a sequence", Pattern.compile("\\b(nextval|currval|lastval)\\b"),
            "merge", Pattern.compile("^merge\\b"),
            "a physical address", Pattern.compile("\\bctid\\b"),
            "an advisory lock", Pattern.compile("\\bpg_(try_)?advisory"),
            "the database's clock",
                    Pattern.compile("\\bnow\\(\\)|\\bcurrent_(timestamp|date|time)\\b|\\b\\w+_timestamp\\(\\)"),
            "a change of tables", Pattern.compile("^(create|alter|drop|truncate)\\b")));

    private DistributableSql() {}

    /** Asks for the database's time by itself: no table is in it, so no node of the cluster but the one that was asked. */
    private static boolean isClock(String sql) {
        return sql.equals(StoreTime.NOW.text());
    }

    /** What is wrong with a statement of a purge or of an administrator. */
    static List<String> faultsAnywhere(String sql) {
        if (isClock(sql)) {
            return List.of();
        }
        List<String> faults = new ArrayList<>();
        FORBIDDEN.forEach((name, pattern) -> {
            if (pattern.matcher(sql).find()) {
                faults.add(name);
            }
        });
        Matcher assignments = ASSIGNMENTS.matcher(sql);
        if (assignments.find() && KEY.matcher(assignments.group(1)).find()) {
            faults.add("an update of a key");
        }
        if (LOCKS.matcher(sql).find() && !NAMES_ITS_BUCKET.matcher(sql).find()) {
            faults.add("a lock over several buckets");
        }
        return faults;
    }

    /** What is wrong with a statement of a request: it must say which bucket it is about, too. */
    static List<String> faultsInRequest(String sql) {
        List<String> faults = faultsAnywhere(sql);
        if (!isClock(sql) && !NAMES_ITS_BUCKET.matcher(sql).find()) {
            faults.add("no bucket");
        }
        return faults;
    }
}

package io.usersessions.persistence;

import io.usersessions.persistence.sql.DatabaseTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in a statement what does not run on tables that are distributed by bucket. */
public final class DistributableSql {
    private static final Pattern NAMES_ITS_BUCKET =
            Pattern.compile("\"bucket\" = (\\?|any)|insert into \\S+ \\(\"bucket\"");
    private static final Pattern LOCKS = Pattern.compile("\\bfor (no key )?(update|share)\\b");
    private static final Pattern ASSIGNMENTS = Pattern.compile("\\bset (.*?)( where |$)");
    private static final Pattern KEY = Pattern.compile("\"(bucket|session_id|user_id|attempt_key)\" = ");
    /** The key of the only table whose key does not contain the session. */
    private static final Pattern HISTORY_KEY = Pattern.compile("\"(bucket|user_id|happened_at|entry_id)\" = ");

    private static final Pattern WRITING_CTE = Pattern.compile("\\bas (?:materialized )?\\((insert|update|delete)\\b");
    private static final Pattern INNERMOST = Pattern.compile("(\\bas (?:materialized )?)?\\(([^()]*)\\)");
    private static final Pattern QUERY = Pattern.compile("^(with|select|insert|update|delete)\\b");
    private static final Pattern WRITE = Pattern.compile("\\b(insert into|update|delete from) \"");
    private static final Pattern RELATION =
            Pattern.compile("(?:^update|\\bfrom|\\bjoin|\\busing) +(?:\"\\w+\"|unnest\\b)");
    private static final Pattern SAME_BUCKET = Pattern.compile("\"bucket\" = (?:\"\\w+\"\\.)+\"bucket\"");
    private static final Map<String, Pattern> FORBIDDEN = new TreeMap<>(Map.of(
            "a sequence", Pattern.compile("\\b(nextval|currval|lastval)\\b"),
            "merge", Pattern.compile("^merge\\b"),
            "a physical address", Pattern.compile("\\bctid\\b"),
            "an advisory lock", Pattern.compile("\\bpg_(try_)?advisory"),
            "the database's clock",
                    Pattern.compile("\\bnow\\(\\)|\\bcurrent_(timestamp|date|time)\\b|\\b\\w+_timestamp\\(\\)"),
            "a change of tables", Pattern.compile("^(create|alter|drop|truncate)\\b")));

    private DistributableSql() {}

    /** Whether it only reads the database's clock: it names no table, so only one node of the cluster runs it. */
    static boolean isClock(String sql) {
        return sql.equals(DatabaseTime.NOW.text());
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
        if (assignments.find() && keyOf(sql).matcher(assignments.group(1)).find()) {
            faults.add("an update of a key");
        }
        long writingCtes = WRITING_CTE.matcher(sql).results().count();
        if (writingCtes > 1) {
            faults.add("several data-modifying CTEs");
        }
        List<String> scopes = scopes(sql);
        String outermost = scopes.get(scopes.size() - 1);
        if (writingCtes > 0 && WRITE.matcher(outermost).find() && !outermost.contains(" returning ")) {
            faults.add("a count that depends on a data-modifying CTE");
        }
        if (!scopes.stream().allMatch(DistributableSql::joinsByBucket)) {
            faults.add("a join that leaves out the bucket");
        }
        if (LOCKS.matcher(sql).find() && !NAMES_ITS_BUCKET.matcher(sql).find()) {
            faults.add("a lock over several buckets");
        }
        return faults;
    }

    /** What is wrong with a statement that runs for many rows in one round trip, which returns only counts. */
    public static List<String> faultsInBatch(String sql) {
        return WRITING_CTE.matcher(sql).find() ? List.of("a batch with a data-modifying CTE") : List.of();
    }

    /** Whether it changes rows: an insert, an update or a delete, even if only in a CTE. */
    static boolean isWrite(String sql) {
        return WRITE.matcher(sql).find();
    }

    /** The CTEs of the statement, then the statement without them; other parentheses stay in place. */
    private static List<String> scopes(String sql) {
        List<String> scopes = new ArrayList<>();
        String rest = sql;
        for (Matcher group = INNERMOST.matcher(rest); group.find(); group = INNERMOST.matcher(rest)) {
            String content = group.group(2).strip();
            boolean isCte = group.group(1) != null && QUERY.matcher(content).find();
            if (isCte) {
                scopes.add(content);
            }
            rest = rest.substring(0, group.start()) + (isCte ? " " : " " + content + " ") + rest.substring(group.end());
        }
        scopes.add(rest.replaceFirst("^with [^ ]+ +(, [^ ]+ +)*", ""));
        return scopes;
    }

    private static boolean joinsByBucket(String scope) {
        long relations = RELATION.matcher(scope).results().count();
        return SAME_BUCKET.matcher(scope).results().count() >= relations - 1;
    }

    /** What is wrong with a statement of a request: it must also name its bucket. */
    static List<String> faultsInRequest(String sql) {
        List<String> faults = faultsAnywhere(sql);
        if (!isClock(sql) && !NAMES_ITS_BUCKET.matcher(sql).find()) {
            faults.add("no bucket");
        }
        return faults;
    }

    private static Pattern keyOf(String sql) {
        return sql.startsWith("insert into \"user_sessions\".\"session_history\"") ? HISTORY_KEY : KEY;
    }
}

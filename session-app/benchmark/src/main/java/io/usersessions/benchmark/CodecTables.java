package io.usersessions.benchmark;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;

/** The results as tables in Markdown, one for each size. The last column is the ratio to the time of Java serialization. */
final class CodecTables {
    private static final String HEAD = """
            | codec | bytes | encode, us | decode, us | both, us | allocated, B | of JDK's time |
            |---|---:|---:|---:|---:|---:|---:|
            """;

    private CodecTables() {}

    static String of(Collection<RunResult> results) {
        Map<Integer, List<RunResult>> bySize =
                results.stream().collect(Collectors.groupingBy(CodecTables::size, TreeMap::new, Collectors.toList()));
        return bySize.entrySet().stream()
                .map(size -> table(size.getKey(), size.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static int size(RunResult result) {
        return Integer.parseInt(result.getParams().getParam("size"));
    }

    private static String table(int size, List<RunResult> results) {
        List<CodecRow> rows = Arrays.stream(Contender.values())
                .map(contender -> CodecRow.of(contender, size, results))
                .sorted(Comparator.comparingDouble(CodecRow::totalTime))
                .toList();
        double baseline = jdkTime(rows);
        return "### " + size + " bytes of JSON\n\n"
                + HEAD
                + rows.stream().map(row -> row.line(baseline)).collect(Collectors.joining());
    }

    private static double jdkTime(List<CodecRow> rows) {
        return rows.stream()
                .filter(row -> row.contender() == Contender.JDK_SERIALIZATION)
                .mapToDouble(CodecRow::totalTime)
                .findAny()
                .orElseThrow();
    }
}

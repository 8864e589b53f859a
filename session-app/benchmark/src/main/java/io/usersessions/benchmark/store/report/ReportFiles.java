package io.usersessions.benchmark.store.report;

import io.usersessions.benchmark.store.measurement.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the files of a report.
 *
 * @param folder an existing folder
 */
public record ReportFiles(Path folder) {
    /**
     * Writes all files, and replaces those of an earlier run.
     *
     * @param command the command line of the run, which the report shows
     */
    public void write(Results results, String command) throws IOException {
        Charts charts = new Charts(results);
        write("sessions.md", new MarkdownReport(results, command).text());
        write("sessions.csv", CsvFiles.samples(results));
        write("sessions-medians.csv", CsvFiles.medians(results));
        write("sessions-ratios.svg", charts.ratios());
        write("sessions-p99.svg", charts.p99());
        if (!results.growth().isEmpty()) {
            write("sessions-growth.csv", CsvFiles.growth(results));
            write("sessions-growth.svg", charts.growth());
        }
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}

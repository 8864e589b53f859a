/** The report of a run: Markdown, CSV files and charts. */
@NullMarked
package io.usersessions.benchmark.store.report;

import org.jspecify.annotations.NullMarked;

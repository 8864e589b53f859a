/** Benchmarks, each beside what others do; run by hand, and shortly by the tests. */
@NullMarked
package io.usersessions.benchmark;

import org.jspecify.annotations.NullMarked;

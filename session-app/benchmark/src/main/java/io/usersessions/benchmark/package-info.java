/** Benchmarks of this library and of alternatives. People run them by hand; the tests run them for a short time. */
@NullMarked
package io.usersessions.benchmark;

import org.jspecify.annotations.NullMarked;

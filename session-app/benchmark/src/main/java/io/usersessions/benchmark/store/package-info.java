/** Compares what storing sessions costs with this library, with a raw driver and with Spring Session, in one run. */
@NullMarked
package io.usersessions.benchmark.store;

import org.jspecify.annotations.NullMarked;

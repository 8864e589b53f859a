/** What the session filter costs a large body: throughput in a server with little memory. */
@NullMarked
package io.usersessions.benchmark.stream;

import org.jspecify.annotations.NullMarked;

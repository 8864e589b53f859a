/** The contenders: a raw driver, this library and Spring Session, each with its database. */
@NullMarked
package io.usersessions.benchmark.store.contender;

import org.jspecify.annotations.NullMarked;

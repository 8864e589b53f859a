/** Measures sessions and their store with Micrometer. No id and no name is ever a tag. */
@NullMarked
package io.usersessions.spring.metrics;

import org.jspecify.annotations.NullMarked;

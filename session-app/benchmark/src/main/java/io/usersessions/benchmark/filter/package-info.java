/** What the session filter costs a request, without a container. */
@NullMarked
package io.usersessions.benchmark.filter;

import org.jspecify.annotations.NullMarked;

/** The places of addresses. */
@NullMarked
package io.usersessions.app.place;

import org.jspecify.annotations.NullMarked;

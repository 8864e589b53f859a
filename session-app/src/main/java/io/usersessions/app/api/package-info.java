/** The JSON API. */
@NullMarked
package io.usersessions.app.api;

import org.jspecify.annotations.NullMarked;

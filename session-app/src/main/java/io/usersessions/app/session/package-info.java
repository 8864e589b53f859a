/** The rules for ending sessions over HTTP, for the pages and the API. */
@NullMarked
package io.usersessions.app.session;

import org.jspecify.annotations.NullMarked;

/** The protection against cross-site request forgery. */
@NullMarked
package io.usersessions.app.csrf;

import org.jspecify.annotations.NullMarked;

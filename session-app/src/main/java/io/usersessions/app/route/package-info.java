/** From a request to the handler of its path and method. */
@NullMarked
package io.usersessions.app.route;

import org.jspecify.annotations.NullMarked;

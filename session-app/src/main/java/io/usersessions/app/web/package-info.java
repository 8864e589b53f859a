/** The pages, and the web application as a whole. */
@NullMarked
package io.usersessions.app.web;

import org.jspecify.annotations.NullMarked;

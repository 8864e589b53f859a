/** The pages: their handlers, forms, templates and stylesheet. */
@NullMarked
package io.usersessions.app.page;

import org.jspecify.annotations.NullMarked;

/** Notices by mail: what a mail says, its form, and the mail server that takes it. */
@NullMarked
package io.usersessions.app.mail;

import org.jspecify.annotations.NullMarked;

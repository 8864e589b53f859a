/** Telling people what happened to their account: new sign-ins, changed passwords and mail addresses. */
@NullMarked
package io.usersessions.app.notice;

import org.jspecify.annotations.NullMarked;

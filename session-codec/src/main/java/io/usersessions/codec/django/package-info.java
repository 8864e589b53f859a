/** The forms in which Django and Python write sessions. */
package io.usersessions.codec.django;

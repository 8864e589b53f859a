/** Records and enums of an application as attributes. Start at {@link io.usersessions.codec.attribute.AttributeTypes}. */
package io.usersessions.codec.attribute;

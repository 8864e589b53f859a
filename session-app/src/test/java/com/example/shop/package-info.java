/** A shop that knows sessions only as the servlet API has them. */
package com.example.shop;

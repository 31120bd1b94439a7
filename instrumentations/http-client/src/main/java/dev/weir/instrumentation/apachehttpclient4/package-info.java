/** Apache HttpClient 4. */
package dev.weir.instrumentation.apachehttpclient4;

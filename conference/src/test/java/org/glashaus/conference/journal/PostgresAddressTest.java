package org.glashaus.conference.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresAddressTest {

    @Test
    void overANetworkTheServersCertificateIsVerified() {
        PostgresAddress address = PostgresAddress.parse("postgresql://glashaus@db.example.org/journal");
        assertThat(address.jdbc()).isEqualTo("jdbc:postgresql://db.example.org:5432/journal");
        assertThat(address.properties()).containsEntry("user", "glashaus").containsEntry("sslmode", "verify-full");
        assertThat(PostgresAddress.parse("postgresql://127.0.0.1:5433/journal?sslmode=disable")
                        .properties())
                .containsEntry("sslmode", "disable");
    }

    @Test
    void withoutAHostItIsASocketOfThisMachine() {
        assertThat(PostgresAddress.parse("postgresql:///journal").properties())
                .containsEntry("socketFactoryArg", "/run/postgresql/.s.PGSQL.5432")
                .doesNotContainKey("user");
        assertThat(PostgresAddress.parse("postgresql://me@/journal?host=/tmp/db")
                        .properties())
                .containsEntry("socketFactoryArg", "/tmp/db/.s.PGSQL.5432")
                .containsEntry("user", "me");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mysql://host/journal                      | postgresql://user@host/name
            postgresql://host                         | postgresql://user@host/name
            postgresql://host/a/b                     | postgresql://user@host/name
            postgresql://me:secret@host/journal       | ~/.pgpass
            postgresql://me:secret@/journal           | ~/.pgpass
            postgresql://host/journal?logger=file     | not logger
            postgresql://ho st/journal                | no address of a database
            """)
    void whatIsWrongIsSaid(String address, String sentence) {
        assertThatThrownBy(() -> PostgresAddress.parse(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("secret");
    }
}

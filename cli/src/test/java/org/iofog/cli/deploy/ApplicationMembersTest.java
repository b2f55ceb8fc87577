package org.iofog.cli.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.iofog.cli.document.Document;
import org.iofog.cli.document.ReadDocuments;
import org.iofog.contract.spec.ApplicationSpec;
import org.iofog.contract.spec.MicroserviceSpec;
import org.junit.jupiter.api.Test;

class ApplicationMembersTest {
    @Test
    void an_application_keeps_the_members_that_have_documents_of_their_own() {
        List<Document> documents = ReadDocuments.of("""
                apiVersion: iofog.org/v2
                kind: Application
                metadata: {name: app-1}
                spec:
                  microservices:
                    - {name: msvc-1, agent: {name: agent-1}, images: {x86: a}}
                ---
                apiVersion: iofog.org/v2
                kind: Microservice
                metadata: {name: msvc-2}
                spec: {application: app-1, agent: {name: agent-1}, images: {x86: a}}
                ---
                apiVersion: iofog.org/v2
                kind: Microservice
                metadata: {name: msvc-3}
                spec: {agent: {name: agent-1}, images: {x86: a}}
                """);

        ApplicationSpec joined =
                ApplicationMembers.join("app-1", documents.getFirst().specAs(ApplicationSpec.class), documents);

        assertThat(joined.microservices()).extracting(MicroserviceSpec::name).containsExactly("msvc-1", "msvc-2");
    }
}

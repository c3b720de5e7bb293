@claim:own-servers @witness:attestation
Feature: The host attests where the service runs

  The host runs the service on a machine of its own. No test can show it: a named person answers for it, with evidence
  and a date on which the word lapses.

  Scenario Outline: Somebody at <host> answers for whose server it is
    Given the conference server of <host>
    And its statement says of whose server it is: <says>
    When its register of attestations is read
    Then a named person has attested it, with evidence, and the word has not lapsed

    @stated
    Examples: Hosts that promise it
      | host                     | says                    |
      | waag                     | our Jitsi server        |
      | vc4all                   | our Jitsi server        |
      | studentenwerk-osnabrueck | own server              |
      | bbw-leipzig              | own system, not others' |

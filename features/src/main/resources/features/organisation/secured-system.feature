@claim:secured-system @witness:attestation
Feature: The host attests how the system is secured

  The host has set up and secured its system for this purpose. No test can show it: a named person answers for it, with
  evidence and a date on which the word lapses.

  Scenario Outline: Somebody at <host> answers for how the system is secured
    Given the conference server of <host>
    And its statement says of how the system is secured: <says>
    When its register of attestations is read
    Then a named person has attested it, with evidence, and the word has not lapsed

    @stated
    Examples: Hosts that promise it
      | host        | says |
      | bbw-leipzig | yes  |

@claim:processor-contract @witness:attestation
Feature: Access by a provider is impossible without a contract on file

  A provider who could reach the data needs a contract (GDPR Art. 28). No test can show it: a named person answers for
  it, with evidence and a date on which the word lapses.

  Scenario Outline: Somebody at <host> answers for contracts with providers
    Given the conference server of <host>
    And its statement says of contracts with providers: <says>
    When its register of attestations is read
    Then a named person has attested it, with evidence, and the word has not lapsed

    @stated
    Examples: Hosts that promise it
      | host        | says                     |
      | bbw-leipzig | if a provider has access |

//! Enums of strings. Unlisted values are accepted as `Unlisted`.

use crate::codec::open_enum;

open_enum! {
    /// Values of `AccountingRights.accountingReports`, `AccountingRights.archive`, `AccountingRights.closingOfAccountTools`, 37 more.
    pub enum AccessRight {
        AllRights = "ALL_RIGHTS",
        NotEnabled = "NOT_ENABLED",
        NoAccess = "NO_ACCESS",
        ViewingRights = "VIEWING_RIGHTS",
    }
}

open_enum! {
    /// Values of `AccountingReportTransaction.type`, `PaymentErrorMessage.invoiceType`.
    pub enum AccountingDocumentType {
        Accrual = "ACCRUAL",
        BankStatementAsReceipt = "BANK_STATEMENT_AS_RECEIPT",
        BillOfCharges = "BILL_OF_CHARGES",
        EmployerContribution = "EMPLOYER_CONTRIBUTION",
        Journal = "JOURNAL",
        JournalBypassingInvoicePage = "JOURNAL_BYPASSING_INVOICE_PAGE",
        JournalMovingStraightToAccountingPage = "JOURNAL_MOVING_STRAIGHT_TO_ACCOUNTING_PAGE",
        Offer = "OFFER",
        PaymentCorrection = "PAYMENT_CORRECTION",
        PeriodicTaxReturn = "PERIODIC_TAX_RETURN",
        PurchaseInvoice = "PURCHASE_INVOICE",
        PurchaseOrder = "PURCHASE_ORDER",
        ReceiptForOpeningAccounts = "RECEIPT_FOR_OPENING_ACCOUNTS",
        ReferencePayment = "REFERENCE_PAYMENT",
        Salary = "SALARY",
        SalesInvoice = "SALES_INVOICE",
        SalesOrder = "SALES_ORDER",
        TrackingPeriodOpeningReceipt = "TRACKING_PERIOD_OPENING_RECEIPT",
        TravelInvoice = "TRAVEL_INVOICE",
        TravelPlan = "TRAVEL_PLAN",
        UnknownReceiptTypeF = "UNKNOWN_RECEIPT_TYPE_F",
        UnknownReceiptTypeG = "UNKNOWN_RECEIPT_TYPE_G",
        VatForm = "VAT_FORM",
        VatSummary = "VAT_SUMMARY",
    }
}

open_enum! {
    /// Values of `AccountingReportRow.type`.
    pub enum AccountingReportRowType {
        Balance = "BALANCE",
        RowFunction = "ROW_FUNCTION",
    }
}

open_enum! {
    /// Values of `AccountingReportRequest.type`.
    pub enum AccountingReportType {
        BalanceSheet = "BALANCE_SHEET",
        CashFlow = "CASH_FLOW",
        IncomeStatement = "INCOME_STATEMENT",
    }
}

open_enum! {
    /// Values of `BasicFactoringContract.status`, `CompanyBankAccount.status`, `CompanyBankAccountBasicInfo.status`, 1 more.
    pub enum ActiveStatus {
        Active = "ACTIVE",
        Inactive = "INACTIVE",
    }
}

open_enum! {
    /// Values of `Attachment.referenceType`, `Document.referenceType`.
    pub enum AttachmentReferenceType {
        Bankstatementevent = "BANKSTATEMENTEVENT",
        CostReceipt = "COST_RECEIPT",
        CustomerBusinessPartnerRegister = "CUSTOMER_BUSINESS_PARTNER_REGISTER",
        EmployeeInfo = "EMPLOYEE_INFO",
        Environment = "ENVIRONMENT",
        FinancialStatement = "FINANCIAL_STATEMENT",
        Invoice = "INVOICE",
        InvoicedraftItem = "INVOICEDRAFT_ITEM",
        Ledgerreceipt = "LEDGERRECEIPT",
        NetsCollection = "NETS_COLLECTION",
        PersonBusinessPartnerRegister = "PERSON_BUSINESS_PARTNER_REGISTER",
        PurchaseProductRegister = "PURCHASE_PRODUCT_REGISTER",
        ReferencePayment = "REFERENCE_PAYMENT",
        SalesProductRegister = "SALES_PRODUCT_REGISTER",
        SupplierBusinessPartnerRegister = "SUPPLIER_BUSINESS_PARTNER_REGISTER",
    }
}

open_enum! {
    /// Values of `GET /attachments?type`.
    pub enum AttachmentSearchType {
        BankStatementAsReceipt = "BANK_STATEMENT_AS_RECEIPT",
        BankStatementEvent = "BANK_STATEMENT_EVENT",
        BillOfCharges = "BILL_OF_CHARGES",
        CostReceipt = "COST_RECEIPT",
        CustomerBusinessPartnerRegister = "CUSTOMER_BUSINESS_PARTNER_REGISTER",
        EmployeeInfo = "EMPLOYEE_INFO",
        Environment = "ENVIRONMENT",
        Journal = "JOURNAL",
        NetsCollection = "NETS_COLLECTION",
        Offer = "OFFER",
        PeriodicTaxReturn = "PERIODIC_TAX_RETURN",
        PersonBusinessPartnerRegister = "PERSON_BUSINESS_PARTNER_REGISTER",
        PurchaseInvoice = "PURCHASE_INVOICE",
        PurchaseOrder = "PURCHASE_ORDER",
        PurchaseProductRegister = "PURCHASE_PRODUCT_REGISTER",
        ReferencePayment = "REFERENCE_PAYMENT",
        ReferencePaymentEvent = "REFERENCE_PAYMENT_EVENT",
        Salary = "SALARY",
        SalesInvoice = "SALES_INVOICE",
        SalesOrder = "SALES_ORDER",
        SalesProductRegister = "SALES_PRODUCT_REGISTER",
        SupplierBusinessPartnerRegister = "SUPPLIER_BUSINESS_PARTNER_REGISTER",
        TravelInvoice = "TRAVEL_INVOICE",
        VatSummary = "VAT_SUMMARY",
    }
}

open_enum! {
    /// Values of `BankAccountAlias.type`.
    pub enum BankAccountAliasType {
        Bankgiro = "BANKGIRO",
        Kreditor = "KREDITOR",
        Plusgiro = "PLUSGIRO",
    }
}

open_enum! {
    /// Values of `DirectBankTransfer.bankReferenceCodeType`, `DirectSalaryPayment.bankReferenceCodeType`, `InvoicePayment.bankReferenceCodeType`, 1 more.
    pub enum BankReferenceCodeType {
        Fi = "FI",
        Fik71 = "FIK71",
        Fik73 = "FIK73",
        Fik75 = "FIK75",
        Gik01 = "GIK01",
        Gik04 = "GIK04",
        Gik15 = "GIK15",
        Kid = "KID",
        Ocr = "OCR",
        Rf = "RF",
    }
}

open_enum! {
    /// Values of `Company.companyCurrency`, `CompanyCurrency.companyCurrency`.
    pub enum BaseCurrency {
        Dkk = "DKK",
        Eur = "EUR",
        Nok = "NOK",
        Sek = "SEK",
    }
}

open_enum! {
    /// Values of `IncomeConfiguration.baseSalaryType`.
    pub enum BaseSalaryType {
        Compensation = "COMPENSATION",
        Hourly = "HOURLY",
        OneDay = "ONE_DAY",
        OneMonth = "ONE_MONTH",
        OneMonthTotal = "ONE_MONTH_TOTAL",
        OneWeek = "ONE_WEEK",
        PaymentByJob = "PAYMENT_BY_JOB",
        TwoWeeks = "TWO_WEEKS",
    }
}

open_enum! {
    /// Values of `BusinessIdentifier.brnType`.
    pub enum BusinessIdentifierType {
        Assn = "ASSN",
        Dk = "DK",
        Fi = "FI",
        Hetu = "HETU",
        No = "NO",
        Pn = "PN",
        Se = "SE",
        Ssn = "SSN",
        Yhd = "YHD",
    }
}

open_enum! {
    /// Values of `BusinessPartner.type`, `BusinessPartnerBasicInfo.type`, `BusinessPartnerGroup.type`, 2 more.
    pub enum BusinessPartnerType {
        Customer = "CUSTOMER",
        Person = "PERSON",
        Supplier = "SUPPLIER",
    }
}

open_enum! {
    /// Values of `CarBenefitRowDetails.carAgeGroup`, `SalarySlipCarBenefitRowDetails.carAgeGroup`.
    pub enum CarAgeGroup {
        A = "A",
        Abroad = "ABROAD",
        B = "B",
        C = "C",
    }
}

open_enum! {
    /// Values of `CashDiscount.cashDiscountsTermType`.
    pub enum CashDiscountTermType {
        FromEndOfMonth = "FROM_END_OF_MONTH",
        FromInvDate = "FROM_INV_DATE",
    }
}

open_enum! {
    /// Values of `GET /invoices/personalapprovals?types`, `GET /invoices/personalverifications?types`.
    pub enum CirculationInvoiceType {
        BillOfCharges = "BILL_OF_CHARGES",
        PurchaseInvoice = "PURCHASE_INVOICE",
        TravelInvoice = "TRAVEL_INVOICE",
    }
}

open_enum! {
    /// Values of `Company.operationType`.
    pub enum CompanyOperationType {
        Broken = "BROKEN",
        Ceased = "CEASED",
        Closed = "CLOSED",
        Demonstration = "DEMONSTRATION",
        Educational = "EDUCATIONAL",
        ElisaPurchase = "ELISA_PURCHASE",
        Production = "PRODUCTION",
        Special = "SPECIAL",
        Trial = "TRIAL",
    }
}

open_enum! {
    /// Values of `ApiIntegrationCompanyExtraInfo.country`, `BusinessPartnerAddress.country`, `BusinessPartnerBillingAddress.country`, 18 more.
    pub enum Country {
        Afghanistan = "AFGHANISTAN",
        AlandIslands = "ALAND_ISLANDS",
        Albania = "ALBANIA",
        Algeria = "ALGERIA",
        AmericanSamoa = "AMERICAN_SAMOA",
        Andorra = "ANDORRA",
        Angola = "ANGOLA",
        Anguilla = "ANGUILLA",
        Antarctica = "ANTARCTICA",
        AntiguaAndBarbuda = "ANTIGUA_AND_BARBUDA",
        Argentina = "ARGENTINA",
        Armenia = "ARMENIA",
        Aruba = "ARUBA",
        AscensionAndTristanDaCunhaSaintHelena = "ASCENSION_AND_TRISTAN_DA_CUNHA_SAINT_HELENA",
        Australia = "AUSTRALIA",
        Austria = "AUSTRIA",
        Azerbaijan = "AZERBAIJAN",
        Bahamas = "BAHAMAS",
        Bahrain = "BAHRAIN",
        Bangladesh = "BANGLADESH",
        Barbados = "BARBADOS",
        Belarus = "BELARUS",
        Belgium = "BELGIUM",
        Belize = "BELIZE",
        Benin = "BENIN",
        Bermuda = "BERMUDA",
        Bhutan = "BHUTAN",
        BolivarianRepublicOfVenezuela = "BOLIVARIAN_REPUBLIC_OF_VENEZUELA",
        BosniaAndHerzegovina = "BOSNIA_AND_HERZEGOVINA",
        Botswana = "BOTSWANA",
        BouvetIsland = "BOUVET_ISLAND",
        Brazil = "BRAZIL",
        BritishIndianOceanTerritory = "BRITISH_INDIAN_OCEAN_TERRITORY",
        BritishVirginIslands = "BRITISH_VIRGIN_ISLANDS",
        BruneiDarussalam = "BRUNEI_DARUSSALAM",
        Bulgaria = "BULGARIA",
        BurkinaFaso = "BURKINA_FASO",
        Burundi = "BURUNDI",
        CaboVerde = "CABO_VERDE",
        Cambodia = "CAMBODIA",
        Cameroon = "CAMEROON",
        Canada = "CANADA",
        CaymanIslands = "CAYMAN_ISLANDS",
        CentralAfricanRepublic = "CENTRAL_AFRICAN_REPUBLIC",
        Chad = "CHAD",
        Chile = "CHILE",
        China = "CHINA",
        ChristmasIsland = "CHRISTMAS_ISLAND",
        CocosKeelingIslands = "COCOS_KEELING_ISLANDS",
        Colombia = "COLOMBIA",
        Comoros = "COMOROS",
        Congo = "CONGO",
        CookIslands = "COOK_ISLANDS",
        CostaRica = "COSTA_RICA",
        CoteDIvoire = "COTE_D_IVOIRE",
        Croatia = "CROATIA",
        Cuba = "CUBA",
        Curacao = "CURACAO",
        Cyprus = "CYPRUS",
        CzechRepublic = "CZECH_REPUBLIC",
        DemocraticPeopleSRepublicOfKorea = "DEMOCRATIC_PEOPLE_S_REPUBLIC_OF_KOREA",
        Denmark = "DENMARK",
        Djibouti = "DJIBOUTI",
        Dominica = "DOMINICA",
        DominicanRepublic = "DOMINICAN_REPUBLIC",
        Ecuador = "ECUADOR",
        Egypt = "EGYPT",
        ElSalvador = "EL_SALVADOR",
        EquatorialGuinea = "EQUATORIAL_GUINEA",
        Eritrea = "ERITREA",
        Estonia = "ESTONIA",
        Ethiopia = "ETHIOPIA",
        FalklandIslandsMalvinas = "FALKLAND_ISLANDS_MALVINAS",
        FaroeIslands = "FAROE_ISLANDS",
        FederatedStatesOfMicronesia = "FEDERATED_STATES_OF_MICRONESIA",
        Fiji = "FIJI",
        Finland = "FINLAND",
        France = "FRANCE",
        FrenchGuiana = "FRENCH_GUIANA",
        FrenchPolynesia = "FRENCH_POLYNESIA",
        FrenchSouthernTerritories = "FRENCH_SOUTHERN_TERRITORIES",
        Gabon = "GABON",
        Gambia = "GAMBIA",
        Georgia = "GEORGIA",
        Germany = "GERMANY",
        Ghana = "GHANA",
        Gibraltar = "GIBRALTAR",
        Greece = "GREECE",
        Greenland = "GREENLAND",
        Grenada = "GRENADA",
        Guadeloupe = "GUADELOUPE",
        Guam = "GUAM",
        Guatemala = "GUATEMALA",
        Guernsey = "GUERNSEY",
        Guinea = "GUINEA",
        GuineaBissau = "GUINEA_BISSAU",
        Guyana = "GUYANA",
        Haiti = "HAITI",
        HeardIslandAndMcdonaldIslands = "HEARD_ISLAND_AND_MCDONALD_ISLANDS",
        HolySeeVaticanCityState = "HOLY_SEE_VATICAN_CITY_STATE",
        Honduras = "HONDURAS",
        HongKong = "HONG_KONG",
        Hungary = "HUNGARY",
        Iceland = "ICELAND",
        India = "INDIA",
        Indonesia = "INDONESIA",
        Iraq = "IRAQ",
        Ireland = "IRELAND",
        IslamicRepublicOfIran = "ISLAMIC_REPUBLIC_OF_IRAN",
        IsleOfMan = "ISLE_OF_MAN",
        Israel = "ISRAEL",
        Italy = "ITALY",
        Jamaica = "JAMAICA",
        Japan = "JAPAN",
        Jersey = "JERSEY",
        Jordan = "JORDAN",
        Kazakhstan = "KAZAKHSTAN",
        Kenya = "KENYA",
        Kiribati = "KIRIBATI",
        KosovoTemporary = "KOSOVO_TEMPORARY",
        Kuwait = "KUWAIT",
        Kyrgyzstan = "KYRGYZSTAN",
        LaoPeopleSDemocraticRepublic = "LAO_PEOPLE_S_DEMOCRATIC_REPUBLIC",
        Latvia = "LATVIA",
        Lebanon = "LEBANON",
        Lesotho = "LESOTHO",
        Liberia = "LIBERIA",
        Libya = "LIBYA",
        Liechtenstein = "LIECHTENSTEIN",
        Lithuania = "LITHUANIA",
        Luxembourg = "LUXEMBOURG",
        Macao = "MACAO",
        Madagascar = "MADAGASCAR",
        Malawi = "MALAWI",
        Malaysia = "MALAYSIA",
        Maldives = "MALDIVES",
        Mali = "MALI",
        Malta = "MALTA",
        MarshallIslands = "MARSHALL_ISLANDS",
        Martinique = "MARTINIQUE",
        Mauritania = "MAURITANIA",
        Mauritius = "MAURITIUS",
        Mayotte = "MAYOTTE",
        Mexico = "MEXICO",
        Monaco = "MONACO",
        Mongolia = "MONGOLIA",
        Montenegro = "MONTENEGRO",
        Montserrat = "MONTSERRAT",
        Morocco = "MOROCCO",
        Mozambique = "MOZAMBIQUE",
        Myanmar = "MYANMAR",
        Namibia = "NAMIBIA",
        Nauru = "NAURU",
        Nepal = "NEPAL",
        Netherlands = "NETHERLANDS",
        NewCaledonia = "NEW_CALEDONIA",
        NewZealand = "NEW_ZEALAND",
        Nicaragua = "NICARAGUA",
        Niger = "NIGER",
        Nigeria = "NIGERIA",
        Niue = "NIUE",
        NorfolkIsland = "NORFOLK_ISLAND",
        NorthernIrelandTemporary = "NORTHERN_IRELAND_TEMPORARY",
        NorthernMarianaIslands = "NORTHERN_MARIANA_ISLANDS",
        Norway = "NORWAY",
        Oman = "OMAN",
        Pakistan = "PAKISTAN",
        Palau = "PALAU",
        Panama = "PANAMA",
        PapuaNewGuinea = "PAPUA_NEW_GUINEA",
        Paraguay = "PARAGUAY",
        Peru = "PERU",
        Philippines = "PHILIPPINES",
        Pitcairn = "PITCAIRN",
        PlurinationalStateOfBolivia = "PLURINATIONAL_STATE_OF_BOLIVIA",
        Poland = "POLAND",
        Portugal = "PORTUGAL",
        ProvinceOfChinaTaiwan = "PROVINCE_OF_CHINA_TAIWAN",
        PuertoRico = "PUERTO_RICO",
        Qatar = "QATAR",
        RepublicOfKorea = "REPUBLIC_OF_KOREA",
        RepublicOfMoldova = "REPUBLIC_OF_MOLDOVA",
        Reunion = "REUNION",
        Romania = "ROMANIA",
        RussianFederation = "RUSSIAN_FEDERATION",
        Rwanda = "RWANDA",
        SaintBarthelemy = "SAINT_BARTHELEMY",
        SaintKittsAndNevis = "SAINT_KITTS_AND_NEVIS",
        SaintLucia = "SAINT_LUCIA",
        SaintMartinFrenchPart = "SAINT_MARTIN_FRENCH_PART",
        SaintPierreAndMiquelon = "SAINT_PIERRE_AND_MIQUELON",
        SaintVincentAndTheGrenadines = "SAINT_VINCENT_AND_THE_GRENADINES",
        Samoa = "SAMOA",
        SanMarino = "SAN_MARINO",
        SaoTomeAndPrincipe = "SAO_TOME_AND_PRINCIPE",
        SaudiArabia = "SAUDI_ARABIA",
        Senegal = "SENEGAL",
        Serbia = "SERBIA",
        Seychelles = "SEYCHELLES",
        SierraLeone = "SIERRA_LEONE",
        Singapore = "SINGAPORE",
        SintEustatiusAndSabaBonaire = "SINT_EUSTATIUS_AND_SABA_BONAIRE",
        SintMaartenDutchPart = "SINT_MAARTEN_DUTCH_PART",
        Slovakia = "SLOVAKIA",
        Slovenia = "SLOVENIA",
        SolomonIslands = "SOLOMON_ISLANDS",
        Somalia = "SOMALIA",
        SouthAfrica = "SOUTH_AFRICA",
        SouthGeorgiaAndTheSouthSandwichIslands = "SOUTH_GEORGIA_AND_THE_SOUTH_SANDWICH_ISLANDS",
        SouthSudan = "SOUTH_SUDAN",
        Spain = "SPAIN",
        SriLanka = "SRI_LANKA",
        StateOfPalestine = "STATE_OF_PALESTINE",
        Sudan = "SUDAN",
        Suriname = "SURINAME",
        SvalbardAndJanMayen = "SVALBARD_AND_JAN_MAYEN",
        Swaziland = "SWAZILAND",
        Sweden = "SWEDEN",
        Switzerland = "SWITZERLAND",
        SyrianArabRepublic = "SYRIAN_ARAB_REPUBLIC",
        Tajikistan = "TAJIKISTAN",
        Thailand = "THAILAND",
        TheDemocraticRepublicOfTheCongo = "THE_DEMOCRATIC_REPUBLIC_OF_THE_CONGO",
        TheFormerYugoslavRepublicOfMacedonia = "THE_FORMER_YUGOSLAV_REPUBLIC_OF_MACEDONIA",
        TimorLeste = "TIMOR_LESTE",
        Togo = "TOGO",
        Tokelau = "TOKELAU",
        Tonga = "TONGA",
        TrinidadAndTobago = "TRINIDAD_AND_TOBAGO",
        Tunisia = "TUNISIA",
        Turkey = "TURKEY",
        Turkmenistan = "TURKMENISTAN",
        TurksAndCaicosIslands = "TURKS_AND_CAICOS_ISLANDS",
        Tuvalu = "TUVALU",
        Uganda = "UGANDA",
        Ukraine = "UKRAINE",
        UnitedArabEmirates = "UNITED_ARAB_EMIRATES",
        UnitedKingdomOfGreatBritainAndNorthernIreland = "UNITED_KINGDOM_OF_GREAT_BRITAIN_AND_NORTHERN_IRELAND",
        UnitedRepublicOfTanzania = "UNITED_REPUBLIC_OF_TANZANIA",
        UnitedStatesMinorOutlyingIslands = "UNITED_STATES_MINOR_OUTLYING_ISLANDS",
        UnitedStatesOfAmerica = "UNITED_STATES_OF_AMERICA",
        Uruguay = "URUGUAY",
        Uzbekistan = "UZBEKISTAN",
        USVirginIslands = "U_S_VIRGIN_ISLANDS",
        Vanuatu = "VANUATU",
        VietNam = "VIET_NAM",
        WallisAndFutuna = "WALLIS_AND_FUTUNA",
        WesternSahara = "WESTERN_SAHARA",
        Yemen = "YEMEN",
        Zambia = "ZAMBIA",
        Zimbabwe = "ZIMBABWE",
    }
}

open_enum! {
    /// Values of `AccountingReportRequestOptions.receiptCurrency`, `AccountingReportRequestOptions.transactionCurrency`, `BankStatement.currency`, 18 more.
    pub enum Currency {
        Aed = "AED",
        Afn = "AFN",
        All = "ALL",
        Amd = "AMD",
        Ang = "ANG",
        Aoa = "AOA",
        Ars = "ARS",
        Ats = "ATS",
        Aud = "AUD",
        Awg = "AWG",
        Azn = "AZN",
        Bam = "BAM",
        Bbd = "BBD",
        Bdt = "BDT",
        Bef = "BEF",
        Bgn = "BGN",
        Bhd = "BHD",
        Bif = "BIF",
        Bmd = "BMD",
        Bnd = "BND",
        Bob = "BOB",
        Bov = "BOV",
        Brl = "BRL",
        Bsd = "BSD",
        Btn = "BTN",
        Bwp = "BWP",
        Byn = "BYN",
        Bzd = "BZD",
        Cad = "CAD",
        Cdf = "CDF",
        Che = "CHE",
        Chf = "CHF",
        Chw = "CHW",
        Clf = "CLF",
        Clp = "CLP",
        Cnh = "CNH",
        Cnt = "CNT",
        Cny = "CNY",
        Cop = "COP",
        Cou = "COU",
        Crc = "CRC",
        Cuc = "CUC",
        Cup = "CUP",
        Cve = "CVE",
        Cyp = "CYP",
        Czk = "CZK",
        Dem = "DEM",
        Djf = "DJF",
        Dkk = "DKK",
        Dop = "DOP",
        Dzd = "DZD",
        Eek = "EEK",
        Egp = "EGP",
        Ern = "ERN",
        Esp = "ESP",
        Etb = "ETB",
        Eur = "EUR",
        Fim = "FIM",
        Fjd = "FJD",
        Fkp = "FKP",
        Frf = "FRF",
        Gbp = "GBP",
        Gel = "GEL",
        Ggp = "GGP",
        Ghs = "GHS",
        Gip = "GIP",
        Gmd = "GMD",
        Gnf = "GNF",
        Grd = "GRD",
        Gtq = "GTQ",
        Gyd = "GYD",
        Hkd = "HKD",
        Hnl = "HNL",
        Hrk = "HRK",
        Htg = "HTG",
        Huf = "HUF",
        Idr = "IDR",
        Iep = "IEP",
        Ils = "ILS",
        Imp = "IMP",
        Inr = "INR",
        Iqd = "IQD",
        Irr = "IRR",
        Isk = "ISK",
        Itl = "ITL",
        Jep = "JEP",
        Jmd = "JMD",
        Jod = "JOD",
        Jpy = "JPY",
        Kes = "KES",
        Kgs = "KGS",
        Khr = "KHR",
        Kid = "KID",
        Kmf = "KMF",
        Kpw = "KPW",
        Krw = "KRW",
        Kwd = "KWD",
        Kyd = "KYD",
        Kzt = "KZT",
        Lak = "LAK",
        Lbp = "LBP",
        Lkr = "LKR",
        Lrd = "LRD",
        Lsl = "LSL",
        Ltl = "LTL",
        Luf = "LUF",
        Lvl = "LVL",
        Lyd = "LYD",
        Mad = "MAD",
        Mdl = "MDL",
        Mga = "MGA",
        Mkd = "MKD",
        Mmk = "MMK",
        Mnt = "MNT",
        Mop = "MOP",
        Mro = "MRO",
        Mtl = "MTL",
        Mur = "MUR",
        Mvr = "MVR",
        Mwk = "MWK",
        Mxn = "MXN",
        Mxv = "MXV",
        Myr = "MYR",
        Mzn = "MZN",
        Nad = "NAD",
        Ngn = "NGN",
        Nio = "NIO",
        Nis = "NIS",
        Nlg = "NLG",
        Nok = "NOK",
        Npr = "NPR",
        Ntd = "NTD",
        Nzd = "NZD",
        Omr = "OMR",
        Pab = "PAB",
        Pen = "PEN",
        Pgk = "PGK",
        Php = "PHP",
        Pkr = "PKR",
        Pln = "PLN",
        Prb = "PRB",
        Pte = "PTE",
        Pyg = "PYG",
        Qar = "QAR",
        Rmb = "RMB",
        Ron = "RON",
        Rsd = "RSD",
        Rub = "RUB",
        Rwf = "RWF",
        Sar = "SAR",
        Sbd = "SBD",
        Scr = "SCR",
        Sdg = "SDG",
        Sek = "SEK",
        Sgd = "SGD",
        Shp = "SHP",
        Sit = "SIT",
        Skk = "SKK",
        Sll = "SLL",
        Sls = "SLS",
        Sos = "SOS",
        Srd = "SRD",
        Ssp = "SSP",
        Stn = "STN",
        Svc = "SVC",
        Syp = "SYP",
        Szl = "SZL",
        Thb = "THB",
        Tjs = "TJS",
        Tmt = "TMT",
        Tnd = "TND",
        Top = "TOP",
        Try = "TRY",
        Ttd = "TTD",
        Tvd = "TVD",
        Twd = "TWD",
        Tzs = "TZS",
        Uah = "UAH",
        Ugx = "UGX",
        Usd = "USD",
        Usn = "USN",
        Uyi = "UYI",
        Uyu = "UYU",
        Uyw = "UYW",
        Uzs = "UZS",
        Ves = "VES",
        Vnd = "VND",
        Vuv = "VUV",
        Wst = "WST",
        Xaf = "XAF",
        Xag = "XAG",
        Xau = "XAU",
        Xba = "XBA",
        Xbb = "XBB",
        Xbc = "XBC",
        Xbd = "XBD",
        Xcd = "XCD",
        Xdr = "XDR",
        Xof = "XOF",
        Xpd = "XPD",
        Xpf = "XPF",
        Xpt = "XPT",
        Xsu = "XSU",
        Xts = "XTS",
        Xua = "XUA",
        Xxx = "XXX",
        Yer = "YER",
        Zar = "ZAR",
        Zmw = "ZMW",
        Zwb = "ZWB",
        Zwl = "ZWL",
    }
}

open_enum! {
    /// Values of `Company.currencyRateSearchDensity`.
    pub enum CurrencyRateSearchDensity {
        DailyExchangeRate = "DAILY_EXCHANGE_RATE",
        LastDayOfTheMonth = "LAST_DAY_OF_THE_MONTH",
        ProcountorFixedRate = "PROCOUNTOR_FIXED_RATE",
    }
}

open_enum! {
    /// Values of `Invoice.deliveryMethod`.
    pub enum DeliveryMethod {
        Bus = "BUS",
        Courier = "COURIER",
        Freight = "FREIGHT",
        Mailing = "MAILING",
        Online = "ONLINE",
        Other = "OTHER",
        Retrievable = "RETRIEVABLE",
        Vrcargo = "VRCARGO",
    }
}

open_enum! {
    /// Values of `LedgerReceipt.depreciation`.
    pub enum Depreciation {
        Empty = "EMPTY",
        ReducingBalance25Percent = "REDUCING_BALANCE_25_PERCENT",
        ReducingBalance4Percent = "REDUCING_BALANCE_4_PERCENT",
        ReducingBalance7Percent = "REDUCING_BALANCE_7_PERCENT",
        StraightLineDepreciation3Years = "STRAIGHT_LINE_DEPRECIATION_3_YEARS",
        StraightLineDepreciation5Years = "STRAIGHT_LINE_DEPRECIATION_5_YEARS",
    }
}

open_enum! {
    /// Values of `SalarySlipBasicData.eSalaryStatus`.
    pub enum ESalaryStatus {
        Error = "ERROR",
        Null = "NULL",
        Replaced = "REPLACED",
        Sending = "SENDING",
        Sent = "SENT",
    }
}

open_enum! {
    /// Values of `IncomeConfiguration.earnerTypes`.
    pub enum EarnerType {
        Athlete = "ATHLETE",
        EmployedWithAssistanceFromTheStateEmploymentFund = "EMPLOYED_WITH_ASSISTANCE_FROM_THE_STATE_EMPLOYMENT_FUND",
        InvoicingServiceClient = "INVOICING_SERVICE_CLIENT",
        JointOwnerWithPayer = "JOINT_OWNER_WITH_PAYER",
        KeyEmployee = "KEY_EMPLOYEE",
        Organisation = "ORGANISATION",
        PartialOwner = "PARTIAL_OWNER",
        PerformingArtist = "PERFORMING_ARTIST",
        PersonWorkingAbroad = "PERSON_WORKING_ABROAD",
        PersonWorkingInAFrontierDistrict = "PERSON_WORKING_IN_A_FRONTIER_DISTRICT",
        SelfEmployedPersonNoObligationToTakeOutYelOrMyelInsurance = "SELF_EMPLOYED_PERSON_NO_OBLIGATION_TO_TAKE_OUT_YEL_OR_MYEL_INSURANCE",
    }
}

open_enum! {
    /// Values of `Employment.type`, `SalarySlipEmployment.type`.
    pub enum EmploymentForm {
        FixedTerm = "FIXED_TERM",
        NotEmployed = "NOT_EMPLOYED",
        PartTime = "PART_TIME",
        Pensioner = "PENSIONER",
        Permanent = "PERMANENT",
        Temporary = "TEMPORARY",
        Trainee = "TRAINEE",
    }
}

open_enum! {
    /// Values of `Employment.employmentType`, `SalarySlipEmployment.employmentType`.
    pub enum EmploymentType {
        FullTime = "FULL_TIME",
        NotAvailable = "NOT_AVAILABLE",
        PartTime = "PART_TIME",
    }
}

open_enum! {
    /// Values of `GET /currencies/exchangerate?rateType`.
    pub enum ExchangeRateType {
        AccountCurrencyAverageRate = "ACCOUNT_CURRENCY_AVERAGE_RATE",
        AccountCurrencyBuyingRate = "ACCOUNT_CURRENCY_BUYING_RATE",
        AccountCurrencySellingRate = "ACCOUNT_CURRENCY_SELLING_RATE",
        CashBuyingRate = "CASH_BUYING_RATE",
        CashCurrencySaleExchangeRate = "CASH_CURRENCY_SALE_EXCHANGE_RATE",
        ProcountorAccountingExchangeRate = "PROCOUNTOR_ACCOUNTING_EXCHANGE_RATE",
    }
}

open_enum! {
    /// Values of `PersonInvoicingInfo.gender`.
    pub enum Gender {
        Female = "FEMALE",
        Male = "MALE",
        NotApplicable = "NOT_APPLICABLE",
    }
}

open_enum! {
    /// Values of `HolidayRowDetails.holidayBonusCalculationBasis`.
    pub enum HolidayBonusCalculationBasis {
        AverageDaily = "AVERAGE_DAILY",
        AverageHourly = "AVERAGE_HOURLY",
        MonthlyPlusShiftCompensations = "MONTHLY_PLUS_SHIFT_COMPENSATIONS",
        MonthlyWithStandardDivider = "MONTHLY_WITH_STANDARD_DIVIDER",
        MonthlyWithWorkdayDivider = "MONTHLY_WITH_WORKDAY_DIVIDER",
        PercentageBased = "PERCENTAGE_BASED",
        PercentageForConstruction14Plus45 = "PERCENTAGE_FOR_CONSTRUCTION_14_PLUS_4_5",
        PercentageForConstruction185Or14Plus45 = "PERCENTAGE_FOR_CONSTRUCTION_18_5_OR_14_PLUS_4_5",
        RightForTimeOff = "RIGHT_FOR_TIME_OFF",
    }
}

open_enum! {
    /// Values of `PersonBasicInvoicingInfo.identifierType`, `PersonInvoicingInfo.identifierType`.
    pub enum IdentifierType {
        At = "AT",
        Be = "BE",
        Bg = "BG",
        Cy = "CY",
        Cz = "CZ",
        De = "DE",
        Dk = "DK",
        Ee = "EE",
        El = "EL",
        Es = "ES",
        Fi = "FI",
        Fr = "FR",
        Gb = "GB",
        Hetu = "HETU",
        Hr = "HR",
        Hu = "HU",
        Ie = "IE",
        It = "IT",
        Lt = "LT",
        Lu = "LU",
        Lv = "LV",
        Mt = "MT",
        Nl = "NL",
        No = "NO",
        Pl = "PL",
        Pt = "PT",
        Ro = "RO",
        Se = "SE",
        Si = "SI",
        Sk = "SK",
        Xi = "XI",
        Yhd = "YHD",
    }
}

open_enum! {
    /// Values of `GET /invoices/{}/image?format`.
    pub enum ImageFormat {
        Jpeg = "JPEG",
        Jpg = "JPG",
        Png = "PNG",
    }
}

open_enum! {
    /// Values of `SalarySlip.incomesRegisterReportingSetting`.
    pub enum IncomesRegisterReportingSetting {
        DoNotReportDataOnSlip = "DO_NOT_REPORT_DATA_ON_SLIP",
        EarningsReportedElsewhere = "EARNINGS_REPORTED_ELSEWHERE",
        FormBothReports = "FORM_BOTH_REPORTS",
    }
}

open_enum! {
    /// Values of `ApiIntegrationCustomer.integrationVersionStatus`.
    pub enum IntegrationVersionStatus {
        Approved = "APPROVED",
        Deleted = "DELETED",
        Deprecated = "DEPRECATED",
        Invalidated = "INVALIDATED",
        New = "NEW",
        PendingApproval = "PENDING_APPROVAL",
        Rejected = "REJECTED",
    }
}

open_enum! {
    /// Values of `InvoiceTransaction.action`.
    pub enum InvoiceAction {
        AllocateInvoiceToBankStatement = "ALLOCATE_INVOICE_TO_BANK_STATEMENT",
        AllocateInvoiceToInvoice = "ALLOCATE_INVOICE_TO_INVOICE",
        AllocateInvoiceToJournal = "ALLOCATE_INVOICE_TO_JOURNAL",
        AllocateInvoiceToReferencePayment = "ALLOCATE_INVOICE_TO_REFERENCE_PAYMENT",
        AllocatePaymentManually = "ALLOCATE_PAYMENT_MANUALLY",
        Approval = "APPROVAL",
        CancelPaymentTransaction = "CANCEL_PAYMENT_TRANSACTION",
        CollectionLetterDuettopro = "COLLECTION_LETTER_DUETTOPRO",
        CollectionLetterRopo = "COLLECTION_LETTER_ROPO",
        CollectionLetterSvea = "COLLECTION_LETTER_SVEA",
        CollectionLetterSveaShort = "COLLECTION_LETTER_SVEA_SHORT",
        ConvertedToInvoice = "CONVERTED_TO_INVOICE",
        DeletedPaidElsewherePaymentTransaction = "DELETED_PAID_ELSEWHERE_PAYMENT_TRANSACTION",
        DeletedPaymentTransaction = "DELETED_PAYMENT_TRANSACTION",
        DenyPayment = "DENY_PAYMENT",
        DirectedToAnotherApprover = "DIRECTED_TO_ANOTHER_APPROVER",
        DirectedToAnotherVerifier = "DIRECTED_TO_ANOTHER_VERIFIER",
        InvoiceFactoringDeleted = "INVOICE_FACTORING_DELETED",
        MarkedPaid = "MARKED_PAID",
        PaymentErrorHandled = "PAYMENT_ERROR_HANDLED",
        PaymentReminder = "PAYMENT_REMINDER",
        PaymentReminderDuettoforte = "PAYMENT_REMINDER_DUETTOFORTE",
        PaymentReminderEmail = "PAYMENT_REMINDER_EMAIL",
        PaymentReminderMail = "PAYMENT_REMINDER_MAIL",
        PaymentReminderRopo = "PAYMENT_REMINDER_ROPO",
        PaymentReminderSvea = "PAYMENT_REMINDER_SVEA",
        PaymentReminderSveaShort = "PAYMENT_REMINDER_SVEA_SHORT",
        PaymentWarning = "PAYMENT_WARNING",
        ProductInformationUpdatedIntoInventoryManagement = "PRODUCT_INFORMATION_UPDATED_INTO_INVENTORY_MANAGEMENT",
        ReceivedAsEinvoice = "RECEIVED_AS_EINVOICE",
        ReceivedAsScannedInvoice = "RECEIVED_AS_SCANNED_INVOICE",
        ReceivedViaAutomaticTransfer = "RECEIVED_VIA_AUTOMATIC_TRANSFER",
        RestoredUnfinished = "RESTORED_UNFINISHED",
        ReturnedPrevious = "RETURNED_PREVIOUS",
        Send = "SEND",
        SendingCancelled = "SENDING_CANCELLED",
        SendingErrorEmailNotification = "SENDING_ERROR_EMAIL_NOTIFICATION",
        SendingErrorHandled = "SENDING_ERROR_HANDLED",
        SendingErrorMarkAsHandled = "SENDING_ERROR_MARK_AS_HANDLED",
        SendingErrorReceived = "SENDING_ERROR_RECEIVED",
        SendingErrorRevertedToNotSent = "SENDING_ERROR_REVERTED_TO_NOT_SENT",
        SendToCirculation = "SEND_TO_CIRCULATION",
        SentForPayment = "SENT_FOR_PAYMENT",
        SepaPaymentError = "SEPA_PAYMENT_ERROR",
        TargetingRemoved = "TARGETING_REMOVED",
        Unfinished = "UNFINISHED",
        Verification = "VERIFICATION",
    }
}

open_enum! {
    /// Values of `CompanyUsageSettings.defaultInvoiceChannel`, `GET /invoices?invoiceChannel`, `Invoice.invoiceChannel`, 2 more.
    pub enum InvoiceChannel {
        Edifact = "EDIFACT",
        ElectronicInvoice = "ELECTRONIC_INVOICE",
        Email = "EMAIL",
        Mail = "MAIL",
        NoSending = "NO_SENDING",
        PaperInvoice = "PAPER_INVOICE",
    }
}

open_enum! {
    /// Values of `BusinessPartnerAdditionalInfo.invoiceLedger`.
    pub enum InvoiceLedger {
        Clearing = "CLEARING",
        InvoiceLedger = "INVOICE_LEDGER",
    }
}

open_enum! {
    /// Values of `PaymentInfo.paymentMethod`.
    pub enum InvoicePaymentMethod {
        BankTransfer = "BANK_TRANSFER",
        Cash = "CASH",
        Clearing = "CLEARING",
        CreditCardCharge = "CREDIT_CARD_CHARGE",
        DirectPayment = "DIRECT_PAYMENT",
        Dklmpkre = "DKLMPKRE",
        DomesticPaymentBankgiro = "DOMESTIC_PAYMENT_BANKGIRO",
        DomesticPaymentCreditor = "DOMESTIC_PAYMENT_CREDITOR",
        DomesticPaymentPlusgiro = "DOMESTIC_PAYMENT_PLUSGIRO",
        ForeignPayment = "FOREIGN_PAYMENT",
        Nets = "NETS",
        Other = "OTHER",
    }
}

open_enum! {
    /// Values of `AccountingReportTransaction.status`, `BasicPaymentTransactionData.status`, `GET /invoices?status`, 6 more.
    pub enum InvoiceStatus {
        Approved = "APPROVED",
        Deleted = "DELETED",
        Empty = "EMPTY",
        Invalidated = "INVALIDATED",
        Invoiced = "INVOICED",
        MarkedPaid = "MARKED_PAID",
        NotSent = "NOT_SENT",
        Overridden = "OVERRIDDEN",
        Paid = "PAID",
        PartlyPaid = "PARTLY_PAID",
        PaymentDenied = "PAYMENT_DENIED",
        PaymentQueued = "PAYMENT_QUEUED",
        PaymentSentToBank = "PAYMENT_SENT_TO_BANK",
        PaymentTransactionRemoved = "PAYMENT_TRANSACTION_REMOVED",
        Received = "RECEIVED",
        Sent = "SENT",
        Started = "STARTED",
        Unfinished = "UNFINISHED",
        Unsaved = "UNSAVED",
        Verified = "VERIFIED",
    }
}

open_enum! {
    /// Values of `GET /invoices?types`, `Invoice.type`, `InvoiceBasicInfo.type`.
    pub enum InvoiceType {
        BillOfCharges = "BILL_OF_CHARGES",
        PeriodicTaxReturn = "PERIODIC_TAX_RETURN",
        PurchaseInvoice = "PURCHASE_INVOICE",
        PurchaseOrder = "PURCHASE_ORDER",
        SalesInvoice = "SALES_INVOICE",
        SalesOrder = "SALES_ORDER",
        TravelInvoice = "TRAVEL_INVOICE",
    }
}

open_enum! {
    /// Values of `GET /journals?statuses`, `Journal.status`.
    pub enum JournalStatus {
        Approved = "APPROVED",
        Invalidated = "INVALIDATED",
        Unfinished = "UNFINISHED",
    }
}

open_enum! {
    /// Values of `Journal.type`.
    pub enum JournalType {
        Journal = "JOURNAL",
    }
}

open_enum! {
    /// Values of `Invoice.language`, `InvoicingInfo.language`, `PersonInvoicingInfo.language`, 3 more.
    pub enum Language {
        Danish = "DANISH",
        English = "ENGLISH",
        Estonian = "ESTONIAN",
        Finnish = "FINNISH",
        Norwegian = "NORWEGIAN",
        Swedish = "SWEDISH",
    }
}

open_enum! {
    /// Values of `GET /ledgerreceipts?types`, `LedgerReceipt.type`, `LedgerReceiptBasicInfo.type`.
    pub enum LedgerReceiptType {
        BankStatementAsReceipt = "BANK_STATEMENT_AS_RECEIPT",
        BillOfCharges = "BILL_OF_CHARGES",
        EmployerContribution = "EMPLOYER_CONTRIBUTION",
        Journal = "JOURNAL",
        PeriodicTaxReturn = "PERIODIC_TAX_RETURN",
        PurchaseInvoice = "PURCHASE_INVOICE",
        PurchaseOrder = "PURCHASE_ORDER",
        ReceiptForOpeningAccounts = "RECEIPT_FOR_OPENING_ACCOUNTS",
        ReferencePayment = "REFERENCE_PAYMENT",
        Salary = "SALARY",
        SalesInvoice = "SALES_INVOICE",
        SalesOrder = "SALES_ORDER",
        TrackingPeriodOpeningReceipt = "TRACKING_PERIOD_OPENING_RECEIPT",
        TravelInvoice = "TRAVEL_INVOICE",
        VatForm = "VAT_FORM",
        VatSummary = "VAT_SUMMARY",
    }
}

open_enum! {
    /// Values of `User.loginMethod`.
    pub enum LoginMethod {
        FinagoKey = "FINAGO_KEY",
        Passwordlist = "PASSWORDLIST",
        ProcountorKey = "PROCOUNTOR_KEY",
    }
}

open_enum! {
    /// Values of `MarkInvoiceAsPaid.paymentMethodType`.
    pub enum MarkPaidMethod {
        Adjustment = "ADJUSTMENT",
        BankStatement = "BANK_STATEMENT",
        Cash = "CASH",
        ChargeCard = "CHARGE_CARD",
        Correction = "CORRECTION",
        CreditLoss = "CREDIT_LOSS",
        CreditNote = "CREDIT_NOTE",
        ExternalBankTransfer = "EXTERNAL_BANK_TRANSFER",
        SetOff = "SET_OFF",
    }
}

open_enum! {
    /// Values of `InsurancesConfiguration.noObligationExceptionTypes`, `SalarySlipSettings.noObligationExceptionTypes`.
    pub enum NoObligationException {
        NoObligationToProvideInsuranceAccidentAndOccupationalDiseaseInsurance = "NO_OBLIGATION_TO_PROVIDE_INSURANCE_ACCIDENT_AND_OCCUPATIONAL_DISEASE_INSURANCE",
        NoObligationToProvideInsuranceEarningsRelatedPensionInsurance = "NO_OBLIGATION_TO_PROVIDE_INSURANCE_EARNINGS_RELATED_PENSION_INSURANCE",
        NoObligationToProvideInsuranceHealthInsurance = "NO_OBLIGATION_TO_PROVIDE_INSURANCE_HEALTH_INSURANCE",
        NoObligationToProvideInsuranceUnemploymentInsurance = "NO_OBLIGATION_TO_PROVIDE_INSURANCE_UNEMPLOYMENT_INSURANCE",
    }
}

open_enum! {
    /// Values of `InsurancesConfiguration.notSubjectExceptionTypes`, `SalarySlipSettings.notSubjectExceptionTypes`.
    pub enum NotSubjectException {
        NotSubjectToFinnishSocialSecAccidentAndOccupationalDiseaseInsurance = "NOT_SUBJECT_TO_FINNISH_SOCIAL_SEC_ACCIDENT_AND_OCCUPATIONAL_DISEASE_INSURANCE",
        NotSubjectToFinnishSocialSecEarningsRelatedPensionInsurance = "NOT_SUBJECT_TO_FINNISH_SOCIAL_SEC_EARNINGS_RELATED_PENSION_INSURANCE",
        NotSubjectToFinnishSocialSecHealthInsurance = "NOT_SUBJECT_TO_FINNISH_SOCIAL_SEC_HEALTH_INSURANCE",
        NotSubjectToFinnishSocialSecUnemploymentInsurance = "NOT_SUBJECT_TO_FINNISH_SOCIAL_SEC_UNEMPLOYMENT_INSURANCE",
    }
}

open_enum! {
    /// Values of `DirectBankTransfer.paymentMethod`, `InvoicePayment.paymentMethod`.
    pub enum OutgoingPaymentMethod {
        DenmarkDomesticPayment = "DENMARK_DOMESTIC_PAYMENT",
        DenmarkDomesticPaymentCreditor = "DENMARK_DOMESTIC_PAYMENT_CREDITOR",
        DenmarkForeignPayment = "DENMARK_FOREIGN_PAYMENT",
        FinnishBankTransfer = "FINNISH_BANK_TRANSFER",
        FinnishExpressPayment = "FINNISH_EXPRESS_PAYMENT",
        FinnishForeignPayment = "FINNISH_FOREIGN_PAYMENT",
        NorwegianDomesticPayment = "NORWEGIAN_DOMESTIC_PAYMENT",
        NorwegianForeignPayment = "NORWEGIAN_FOREIGN_PAYMENT",
        SwedishDomesticPayment = "SWEDISH_DOMESTIC_PAYMENT",
        SwedishDomesticPaymentBankgiro = "SWEDISH_DOMESTIC_PAYMENT_BANKGIRO",
        SwedishDomesticPaymentPlusgiro = "SWEDISH_DOMESTIC_PAYMENT_PLUSGIRO",
        SwedishForeignPayment = "SWEDISH_FOREIGN_PAYMENT",
    }
}

open_enum! {
    /// Values of `SalarySlip.paidStatusDetails`, `SalarySlipBasicData.paidStatusDetails`.
    pub enum PaidStatusDetails {
        MarkedPaid = "MARKED_PAID",
        PartlyPaid = "PARTLY_PAID",
        PaymentSentToBank = "PAYMENT_SENT_TO_BANK",
    }
}

open_enum! {
    /// Values of `BusinessPartnerAdditionalInfo.parentCompanyIdType`.
    pub enum ParentCompanyIdType {
        At = "AT",
        Be = "BE",
        Bg = "BG",
        Cy = "CY",
        Cz = "CZ",
        De = "DE",
        Dk = "DK",
        Ee = "EE",
        El = "EL",
        Es = "ES",
        Fi = "FI",
        Fr = "FR",
        Gb = "GB",
        Hetu = "HETU",
        Hr = "HR",
        Hu = "HU",
        Ie = "IE",
        It = "IT",
        Lt = "LT",
        Lu = "LU",
        Lv = "LV",
        Mt = "MT",
        Nl = "NL",
        No = "NO",
        Pl = "PL",
        Pn = "PN",
        Pt = "PT",
        Ro = "RO",
        Se = "SE",
        Si = "SI",
        Sk = "SK",
        Yhd = "YHD",
    }
}

open_enum! {
    /// Values of `BusinessPartnerPaymentDetails.paymentMethod`, `BusinessPartnerPaymentInfo.paymentMethod`, `PersonPaymentInfo.paymentMethod`.
    pub enum PartnerPaymentMethod {
        BankTransfer = "BANK_TRANSFER",
        Cash = "CASH",
        Clearing = "CLEARING",
        CreditCardCharge = "CREDIT_CARD_CHARGE",
        DirectDebit = "DIRECT_DEBIT",
        DirectPayment = "DIRECT_PAYMENT",
        Dklmpkre = "DKLMPKRE",
        DomesticPaymentBankgiro = "DOMESTIC_PAYMENT_BANKGIRO",
        DomesticPaymentCreditor = "DOMESTIC_PAYMENT_CREDITOR",
        DomesticPaymentPlusgiro = "DOMESTIC_PAYMENT_PLUSGIRO",
        ForeignPayment = "FOREIGN_PAYMENT",
        Nets = "NETS",
        Other = "OTHER",
    }
}

open_enum! {
    /// Values of `IncomesRegisterConfiguration.payerTypes`.
    pub enum PayerType {
        ForeignGroupCompany = "FOREIGN_GROUP_COMPANY",
        Household = "HOUSEHOLD",
        PoolOfHouseholds = "POOL_OF_HOUSEHOLDS",
        PublicSector = "PUBLIC_SECTOR",
        State = "STATE",
        TemporaryEmployer = "TEMPORARY_EMPLOYER",
        UnincorporatedStateEnterprise = "UNINCORPORATED_STATE_ENTERPRISE",
    }
}

open_enum! {
    /// Values of `PaymentErrorMessage.referenceType`.
    pub enum PaymentErrorReferenceType {
        DirectBankTransfer = "DIRECT_BANK_TRANSFER",
        DirectSalaryPayment = "DIRECT_SALARY_PAYMENT",
        DirectSalaryPaymentList = "DIRECT_SALARY_PAYMENT_LIST",
        Invoice = "INVOICE",
        NetsCollection = "NETS_COLLECTION",
        PaymentsAnnouncement = "PAYMENTS_ANNOUNCEMENT",
    }
}

open_enum! {
    /// Values of `GET /payments/errormessages?type`.
    pub enum PaymentErrorSearchType {
        NetsCollectionError = "NETS_COLLECTION_ERROR",
        PaymentError = "PAYMENT_ERROR",
    }
}

open_enum! {
    /// Values of `GET /payments/errormessages?status`, `PaymentErrorMessage.status`.
    pub enum PaymentErrorStatus {
        All = "ALL",
        Handled = "HANDLED",
        Unhandled = "UNHANDLED",
    }
}

open_enum! {
    /// Values of `PaymentErrorMessage.type`.
    pub enum PaymentErrorType {
        AnyError = "ANY_ERROR",
        FinvoiceReceiveError = "FINVOICE_RECEIVE_ERROR",
        FinvoiceSendError = "FINVOICE_SEND_ERROR",
        NetsCollectionError = "NETS_COLLECTION_ERROR",
        PaymentError = "PAYMENT_ERROR",
        TyelError = "TYEL_ERROR",
    }
}

open_enum! {
    /// Values of `PaymentEvent.type`.
    pub enum PaymentEventType {
        Adjustment = "ADJUSTMENT",
        Bankstatement = "BANKSTATEMENT",
        BankstatementToInvoice = "BANKSTATEMENT_TO_INVOICE",
        BankstatementToJournal = "BANKSTATEMENT_TO_JOURNAL",
        Banktransferelsewhere = "BANKTRANSFERELSEWHERE",
        Cash = "CASH",
        Cashdiscount = "CASHDISCOUNT",
        Chargecard = "CHARGECARD",
        Compensationinvoice = "COMPENSATIONINVOICE",
        Correction = "CORRECTION",
        Creditloss = "CREDITLOSS",
        Elsewhere = "ELSEWHERE",
        InvoiceToInvoice = "INVOICE_TO_INVOICE",
        InvoiceToJournal = "INVOICE_TO_JOURNAL",
        JournalToInvoice = "JOURNAL_TO_INVOICE",
        JournalToJournal = "JOURNAL_TO_JOURNAL",
        NetsDkInvoice = "NETS_DK_INVOICE",
        Otherpaymentmethod = "OTHERPAYMENTMETHOD",
        Referencepayment = "REFERENCEPAYMENT",
        ReferencepaymentToInvoice = "REFERENCEPAYMENT_TO_INVOICE",
        ReferencepaymentToJournal = "REFERENCEPAYMENT_TO_JOURNAL",
        Setoff = "SETOFF",
        TransactionFocused = "TRANSACTION_FOCUSED",
    }
}

open_enum! {
    /// Values of `PensionInsurance.type`.
    pub enum PensionInsuranceType {
        Myel = "MYEL",
        None = "NONE",
        Tyel = "TYEL",
        Yel = "YEL",
    }
}

open_enum! {
    /// Values of `GET /products/groups?type`, `GET /products?type`, `Product.type`, 1 more.
    pub enum ProductType {
        Purchase = "PURCHASE",
        Sales = "SALES",
        Travel = "TRAVEL",
    }
}

open_enum! {
    /// Values of `Company.productVersion`, `SessionInfo.productVersion`.
    pub enum ProductVersion {
        Backoffice = "BACKOFFICE",
        BackofficeBasic = "BACKOFFICE_BASIC",
        BackofficePlus = "BACKOFFICE_PLUS",
        BackofficePremium = "BACKOFFICE_PREMIUM",
        FinagoSolo = "FINAGO_SOLO",
        FinancialsAlku = "FINANCIALS_ALKU",
        FinancialsBasic = "FINANCIALS_BASIC",
        FinancialsEnterprise = "FINANCIALS_ENTERPRISE",
        FinancialsGold = "FINANCIALS_GOLD",
        FinancialsLight = "FINANCIALS_LIGHT",
        FinancialsMax = "FINANCIALS_MAX",
        FinancialsPlatinum = "FINANCIALS_PLATINUM",
        FinancialsPlus = "FINANCIALS_PLUS",
        FinancialsPremium = "FINANCIALS_PREMIUM",
        FinancialsSilver = "FINANCIALS_SILVER",
        FinancialsTierOne = "FINANCIALS_TIER_ONE",
        FinancialsTierThree = "FINANCIALS_TIER_THREE",
        FinancialsTierTwo = "FINANCIALS_TIER_TWO",
        FinancialsUnlimited = "FINANCIALS_UNLIMITED",
        Flex = "FLEX",
        SalesGold = "SALES_GOLD",
        SalesPlatinum = "SALES_PLATINUM",
        SalesSilver = "SALES_SILVER",
        SmeBetter = "SME_BETTER",
    }
}

open_enum! {
    /// Values of `LedgerReceipt.receiptValidity`, `SalarySlipAccounting.receiptValidity`.
    pub enum ReceiptValidity {
        Empty = "EMPTY",
        Immediately = "IMMEDIATELY",
        Over3Years = "OVER_3_YEARS",
        ServicePeriod = "SERVICE_PERIOD",
    }
}

open_enum! {
    /// Values of `CirculationSettings.reminderInterval`.
    pub enum ReminderInterval {
        EverySecondDay = "EVERY_SECOND_DAY",
        EveryThirdDay = "EVERY_THIRD_DAY",
        OnceADay = "ONCE_A_DAY",
        OnceAWeek = "ONCE_A_WEEK",
        OnlyOnce = "ONLY_ONCE",
    }
}

open_enum! {
    /// Values of `AccountingReportRequest.receiptStatus`, `GeneralLedgerReportRequest.receiptStatus`, `LedgerAccountsReportRequest.receiptStatus`.
    pub enum ReportReceiptStatus {
        Approved = "APPROVED",
        MarkedPaid = "MARKED_PAID",
        NotSent = "NOT_SENT",
        Paid = "PAID",
        PartlyPaid = "PARTLY_PAID",
        PaymentDenied = "PAYMENT_DENIED",
        PaymentQueued = "PAYMENT_QUEUED",
        PaymentSentToBank = "PAYMENT_SENT_TO_BANK",
        Received = "RECEIVED",
        Sent = "SENT",
        Unfinished = "UNFINISHED",
        Verified = "VERIFIED",
    }
}

open_enum! {
    /// Values of `AccountingReportRequestOptions.receiptType`, `GeneralLedgerReportRequestOptions.receiptType`, `LedgerAccountsReportRequestOptions.receiptType`.
    pub enum ReportReceiptType {
        BankStatementAsReceipt = "BANK_STATEMENT_AS_RECEIPT",
        BillOfCharges = "BILL_OF_CHARGES",
        EmployerContribution = "EMPLOYER_CONTRIBUTION",
        Journal = "JOURNAL",
        PeriodicTaxReturn = "PERIODIC_TAX_RETURN",
        PurchaseInvoice = "PURCHASE_INVOICE",
        PurchaseOrder = "PURCHASE_ORDER",
        ReceiptForOpeningAccounts = "RECEIPT_FOR_OPENING_ACCOUNTS",
        ReferencePayment = "REFERENCE_PAYMENT",
        Salary = "SALARY",
        SalesInvoice = "SALES_INVOICE",
        SalesOrder = "SALES_ORDER",
        TravelInvoice = "TRAVEL_INVOICE",
        VatForm = "VAT_FORM",
        VatSummary = "VAT_SUMMARY",
    }
}

open_enum! {
    /// Values of `Employee.salaryChannel`, `GET /payrolls/employees?salaryChannel`, `IncomeConfiguration.salaryChannel`, 2 more.
    pub enum SalaryChannel {
        Email = "EMAIL",
        Esalary = "ESALARY",
        Mail = "MAIL",
        Mobile = "MOBILE",
        NoSending = "NO_SENDING",
        Paper = "PAPER",
    }
}

open_enum! {
    /// Values of `DirectSalaryPaymentGroup.paymentMethod`, `DirectSalaryPaymentGroupBaseInfo.paymentMethod`, `DirectSalaryPayments.paymentMethod`.
    pub enum SalaryPaymentMethod {
        FinnishSalaryTransfer = "FINNISH_SALARY_TRANSFER",
    }
}

open_enum! {
    /// Values of `DirectSalaryPaymentGroup.status`, `DirectSalaryPaymentGroupBaseInfo.status`.
    pub enum SalaryPaymentStatus {
        Paid = "PAID",
        PaymentQueued = "PAYMENT_QUEUED",
        PaymentSentToBank = "PAYMENT_SENT_TO_BANK",
        PaymentTransactionCancelled = "PAYMENT_TRANSACTION_CANCELLED",
        PaymentTransactionRemoved = "PAYMENT_TRANSACTION_REMOVED",
    }
}

open_enum! {
    /// Values of `GET /payrolls/salaryslips?status`.
    pub enum SalarySlipSearchStatus {
        Approved = "APPROVED",
        Correction = "CORRECTION",
        EarningsReported = "EARNINGS_REPORTED",
        Invalidated = "INVALIDATED",
        MarkedPaid = "MARKED_PAID",
        Paid = "PAID",
        PartlyPaid = "PARTLY_PAID",
        PaymentQueued = "PAYMENT_QUEUED",
        PaymentSentToBank = "PAYMENT_SENT_TO_BANK",
        Unfinished = "UNFINISHED",
    }
}

open_enum! {
    /// Values of `SalarySlipBasicData.reportStatus`, `SalarySlipBasicData.sentStatus`.
    pub enum SalarySlipSendStatus {
        Obsolete = "OBSOLETE",
        Ok = "OK",
        Undefined = "UNDEFINED",
    }
}

open_enum! {
    /// Values of `SalarySlip.status`, `SalarySlipBasicData.status`.
    pub enum SalarySlipStatus {
        Approved = "APPROVED",
        Created = "CREATED",
        Invalidated = "INVALIDATED",
        InCorrection = "IN_CORRECTION",
        Paid = "PAID",
        PaymentQueued = "PAYMENT_QUEUED",
        Reported = "REPORTED",
        ReportedAndPaid = "REPORTED_AND_PAID",
        ReportedAndPaymentQueued = "REPORTED_AND_PAYMENT_QUEUED",
    }
}

open_enum! {
    /// Values of `GET /payrolls/salarytypes?category`, `SalaryType.category`.
    pub enum SalaryTypeCategory {
        DeductionsFromNetPay = "DEDUCTIONS_FROM_NET_PAY",
        FringeBenefits = "FRINGE_BENEFITS",
        InformativeItems = "INFORMATIVE_ITEMS",
        OtherTaxableEarnings = "OTHER_TAXABLE_EARNINGS",
        SalaryForTimeWorked = "SALARY_FOR_TIME_WORKED",
        Tax = "TAX",
        TaxFreeItems = "TAX_FREE_ITEMS",
    }
}

open_enum! {
    /// Values of `SalaryType.unit`.
    pub enum SalaryTypeUnit {
        Hour = "HOUR",
        Piece = "PIECE",
    }
}

open_enum! {
    /// Values of `SerialNumber.series`.
    pub enum SerialNumberSeries {
        A = "A",
        B = "B",
        C = "C",
        D = "D",
        E = "E",
        F = "F",
        G = "G",
        H = "H",
    }
}

open_enum! {
    /// Values of `BasicPaymentTransactionData.serviceCharge`, `DirectBankTransfer.serviceCharge`, `InvoicePayment.serviceCharge`.
    pub enum ServiceCharge {
        BothPayOwnFees = "BOTH_PAY_OWN_FEES",
        PayerPayBothFees = "PAYER_PAY_BOTH_FEES",
    }
}

open_enum! {
    /// Values of `Status.status`.
    pub enum ServiceStatus {
        Degraded = "DEGRADED",
        Failing = "FAILING",
        Ok = "OK",
    }
}

open_enum! {
    /// Values of `InternationalSituationsConfiguration.sixMonthRuleApplicability`.
    pub enum SixMonthRuleApplicability {
        No = "NO",
        Yes = "YES",
    }
}

open_enum! {
    /// Values of `InternationalSituationsConfiguration.socialSecurityCertificate`.
    pub enum SocialSecurityCertificate {
        FromFinlandA1 = "FROM_FINLAND_A1",
        NonSocialSecurity = "NON_SOCIAL_SECURITY",
        ToFinlandA1 = "TO_FINLAND_A1",
    }
}

open_enum! {
    /// Values of `GET /attachments?orderByCreatedDate`, `GET /attachments?orderById`, `GET /attachments?orderByName`, 28 more.
    pub enum SortOrder {
        Asc = "ASC",
        Desc = "DESC",
    }
}

open_enum! {
    /// Values of `TaxCard.type`.
    pub enum TaxCardType {
        A = "A",
        AdditionalIncome = "ADDITIONAL_INCOME",
        Freelance = "FREELANCE",
        GradedIncome = "GRADED_INCOME",
        OneIncomeLimit = "ONE_INCOME_LIMIT",
        TaxAtSource = "TAX_AT_SOURCE",
    }
}

open_enum! {
    /// Values of `Employment.terminationReason`, `SalarySlipEmployment.terminationReason`.
    pub enum TerminationReason {
        EmployeesResignation = "EMPLOYEES_RESIGNATION",
        FinancialAndProductionGrounds = "FINANCIAL_AND_PRODUCTION_GROUNDS",
        FixedTermEmploymentTermination = "FIXED_TERM_EMPLOYMENT_TERMINATION",
        JointAgreement = "JOINT_AGREEMENT",
        NotApplicable = "NOT_APPLICABLE",
        Other = "OTHER",
        Retirement = "RETIREMENT",
        TerminationGrounds = "TERMINATION_GROUNDS",
    }
}

open_enum! {
    /// Values of `TrackingPeriod.status`.
    pub enum TrackingPeriodStatus {
        Closed = "CLOSED",
        Open = "OPEN",
        Pending = "PENDING",
    }
}

open_enum! {
    /// Values of `SalarySlipTransaction.transactionType`, `Transaction.transactionType`.
    pub enum TransactionType {
        Entry = "ENTRY",
        ReconciliationEntry = "RECONCILIATION_ENTRY",
        ReversingEntry = "REVERSING_ENTRY",
    }
}

open_enum! {
    /// Values of `IncomeConfiguration.travelExpensesSpecialHandling`.
    pub enum TravelExpensesSpecialHandling {
        None = "NONE",
        NonProfitOrganisation = "NON_PROFIT_ORGANISATION",
        RecipientOfCompensationForWork = "RECIPIENT_OF_COMPENSATION_FOR_WORK",
    }
}

open_enum! {
    /// Values of `InvoiceRow.unit`, `Product.unit`, `ProductBasicInfo.unit`.
    pub enum Unit {
        Ampere = "AMPERE",
        AmpereHour = "AMPERE_HOUR",
        AmpereMinute = "AMPERE_MINUTE",
        Bag = "BAG",
        Bar = "BAR",
        Bottle = "BOTTLE",
        Box = "BOX",
        Can = "CAN",
        Centilitre = "CENTILITRE",
        Cm = "CM",
        CubicMeter = "CUBIC_METER",
        Cup = "CUP",
        Day = "DAY",
        Decilitre = "DECILITRE",
        Dozen = "DOZEN",
        DozenPack = "DOZEN_PACK",
        EightPack = "EIGHT_PACK",
        Exajoule = "EXAJOULE",
        FivePack = "FIVE_PACK",
        Foot = "FOOT",
        FourPack = "FOUR_PACK",
        FullDay = "FULL_DAY",
        GallonUk = "GALLON_UK",
        GallonUs = "GALLON_US",
        Gigabit = "GIGABIT",
        Gigabyte = "GIGABYTE",
        Gigajoule = "GIGAJOULE",
        Gigawatt = "GIGAWATT",
        GigawattHour = "GIGAWATT_HOUR",
        Gram = "GRAM",
        GramPerCubicMetre = "GRAM_PER_CUBIC_METRE",
        GramPerSquareMetre = "GRAM_PER_SQUARE_METRE",
        Hectare = "HECTARE",
        Hour = "HOUR",
        Hundred = "HUNDRED",
        Inch = "INCH",
        Jar = "JAR",
        Joule = "JOULE",
        JoulePerSecond = "JOULE_PER_SECOND",
        KiloampereHour = "KILOAMPERE_HOUR",
        Kilobit = "KILOBIT",
        Kilobyte = "KILOBYTE",
        Kilogram = "KILOGRAM",
        KilogramPerCubicMetre = "KILOGRAM_PER_CUBIC_METRE",
        KilogramPerSquareMetre = "KILOGRAM_PER_SQUARE_METRE",
        Kilojoule = "KILOJOULE",
        Kilometer = "KILOMETER",
        Kilopascal = "KILOPASCAL",
        Kilovolt = "KILOVOLT",
        Kilowatt = "KILOWATT",
        KilowattHour = "KILOWATT_HOUR",
        LinearMeter = "LINEAR_METER",
        Liter = "LITER",
        Lot = "LOT",
        Megabit = "MEGABIT",
        Megabyte = "MEGABYTE",
        MegawattHour = "MEGAWATT_HOUR",
        Meter = "METER",
        Mile = "MILE",
        MilliampereHour = "MILLIAMPERE_HOUR",
        Milligram = "MILLIGRAM",
        MilligramPerCubicMetre = "MILLIGRAM_PER_CUBIC_METRE",
        Millijoule = "MILLIJOULE",
        Millilitre = "MILLILITRE",
        Millimeter = "MILLIMETER",
        Millivolt = "MILLIVOLT",
        Milliwatt = "MILLIWATT",
        Minute = "MINUTE",
        Month = "MONTH",
        NinePack = "NINE_PACK",
        NoUnit = "NO_UNIT",
        NumberOfWords = "NUMBER_OF_WORDS",
        Ounce = "OUNCE",
        Page = "PAGE",
        Pair = "PAIR",
        Pallet = "PALLET",
        Parcel = "PARCEL",
        Pascal = "PASCAL",
        Person = "PERSON",
        Petajoule = "PETAJOULE",
        Piece = "PIECE",
        PintUk = "PINT_UK",
        PintUs = "PINT_US",
        Plate = "PLATE",
        Pound = "POUND",
        Roll = "ROLL",
        Sack = "SACK",
        SaleUnit = "SALE_UNIT",
        Second = "SECOND",
        Series = "SERIES",
        Set = "SET",
        SevenPack = "SEVEN_PACK",
        SixPack = "SIX_PACK",
        SquareCentimetre = "SQUARE_CENTIMETRE",
        SquareMeter = "SQUARE_METER",
        StoneUk = "STONE_UK",
        TenPack = "TEN_PACK",
        Terabit = "TERABIT",
        Terajoule = "TERAJOULE",
        Terawatt = "TERAWATT",
        TerawattHour = "TERAWATT_HOUR",
        ThreePack = "THREE_PACK",
        Ton = "TON",
        Tube = "TUBE",
        TwoPack = "TWO_PACK",
        Watt = "WATT",
        WattHour = "WATT_HOUR",
        Week = "WEEK",
        Wrap = "WRAP",
        Yard = "YARD",
        Year = "YEAR",
    }
}

open_enum! {
    /// Values of `LedgerReceipt.vatType`, `Transaction.vatType`.
    pub enum VatType {
        Purchase = "PURCHASE",
        Sales = "SALES",
    }
}

open_enum! {
    /// Values of `Webhook.authenticationType`.
    pub enum WebhookAuthenticationType {
        Hmac = "HMAC",
        None = "NONE",
    }
}

open_enum! {
    /// Values of `GET /webhooks?eventType`, `Webhook.subscriptions`, `WebhookMessage.eventType`.
    pub enum WebhookEvent {
        DirectbankdatatransferPaymentCreated = "DIRECTBANKDATATRANSFER_PAYMENT_CREATED",
        DirectSalaryPaymentsCanceled = "DIRECT_SALARY_PAYMENTS_CANCELED",
        DirectSalaryPaymentsCreated = "DIRECT_SALARY_PAYMENTS_CREATED",
        InvoicePaymenteventsDeleted = "INVOICE_PAYMENTEVENTS_DELETED",
        InvoicePaymentCreated = "INVOICE_PAYMENT_CREATED",
        PaymentDeleted = "PAYMENT_DELETED",
        PaymentUpdated = "PAYMENT_UPDATED",
        TrackingPeriodStatusUpdated = "TRACKING_PERIOD_STATUS_UPDATED",
        UserUpdated = "USER_UPDATED",
    }
}

open_enum! {
    /// Values of `HolidaysWorkingTimeAllocation.workingTimeType`.
    pub enum WorkingTimeType {
        Days = "DAYS",
        Hours = "HOURS",
    }
}
